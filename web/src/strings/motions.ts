/** What the meeting is asked by a show of hands: as it is read out, and where the chair finds it. */
import { fetched, spoken } from './language';
import * as vi from './vi/motions';

const english = fetched<typeof vi>(() => import('./en/motions'));

export const motions = spoken(english, 'motions', vi.motions);
export const resolutionNames = spoken(english, 'resolutionNames', vi.resolutionNames);
export const questionOf = spoken(english, 'questionOf', vi.questionOf);
export const matterSentence = spoken(english, 'matterSentence', vi.matterSentence);
export const quorumSentence = spoken(english, 'quorumSentence', vi.quorumSentence);
export const placeOf = spoken(english, 'placeOf', vi.placeOf);
