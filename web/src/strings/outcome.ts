/** Words of an outcome: what the rules made of each name, why, and what is left to decide. */
import { fetched, spoken } from './language';
import * as vi from './vi/outcome';

const english = fetched<typeof vi>(() => import('./en/outcome'));

export const verdictNames = spoken(english, 'verdictNames', vi.verdictNames);
export const groundNames = spoken(english, 'groundNames', vi.groundNames);
export const placedRoleNames = spoken(english, 'placedRoleNames', vi.placedRoleNames);
export const denominatorNames = spoken(english, 'denominatorNames', vi.denominatorNames);
export const voteNames = spoken(english, 'voteNames', vi.voteNames);
export const roundKindName = spoken(english, 'roundKindName', vi.roundKindName);
export const placedName = spoken(english, 'placedName', vi.placedName);
export const tieSentence = spoken(english, 'tieSentence', vi.tieSentence);
export const pendingSentence = spoken(english, 'pendingSentence', vi.pendingSentence);
export const unfilledSentence = spoken(english, 'unfilledSentence', vi.unfilledSentence);
export const neededSentence = spoken(english, 'neededSentence', vi.neededSentence);
export const course = spoken(english, 'course', vi.course);
export const decisionSentence = spoken(english, 'decisionSentence', vi.decisionSentence);
