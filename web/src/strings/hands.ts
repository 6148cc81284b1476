/** Words of a show of hands: the count, and what the rules made of it. */
import { fetched, spoken } from './language';
import * as vi from './vi/hands';

const english = fetched<typeof vi>(() => import('./en/hands'));

export const hands = spoken(english, 'hands', vi.hands);
export const majorityNames = spoken(english, 'majorityNames', vi.majorityNames);
export const handsSentence = spoken(english, 'handsSentence', vi.handsSentence);
export const outcomeSentence = spoken(english, 'outcomeSentence', vi.outcomeSentence);
