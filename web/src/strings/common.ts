/** Words that all pages share. */
import { fetched, spoken } from './language';
import * as vi from './vi/common';

const english = fetched<typeof vi>(() => import('./en/common'));

export const common = spoken(english, 'common', vi.common);
export const operating = spoken(english, 'operating', vi.operating);
export const reading = spoken(english, 'reading', vi.reading);
export const guide = spoken(english, 'guide', vi.guide);
export const ordinal = spoken(english, 'ordinal', vi.ordinal);
export const phaseNames = spoken(english, 'phaseNames', vi.phaseNames);
export const roundStageNames = spoken(english, 'roundStageNames', vi.roundStageNames);
export const roleNames = spoken(english, 'roleNames', vi.roleNames);
export const keyStageNames = spoken(english, 'keyStageNames', vi.keyStageNames);
export const linkNames = spoken(english, 'linkNames', vi.linkNames);
export const figureNames = spoken(english, 'figureNames', vi.figureNames);
export const codeFlawSentence = spoken(english, 'codeFlawSentence', vi.codeFlawSentence);
