/** Words of the delegate's phone. */
import { fetched, spoken } from './language';
import * as vi from './vi/delegate';

const english = fetched<typeof vi>(() => import('./en/delegate'));

export const delegate = spoken(english, 'delegate', vi.delegate);
export const mineSentences = spoken(english, 'mineSentences', vi.mineSentences);
export const endedSentences = spoken(english, 'endedSentences', vi.endedSentences);
export const refusedSentences = spoken(english, 'refusedSentences', vi.refusedSentences);
export const alarmSentences = spoken(english, 'alarmSentences', vi.alarmSentences);
export const foreignCode = spoken(english, 'foreignCode', vi.foreignCode);
export const standingNews = spoken(english, 'standingNews', vi.standingNews);
export const station = spoken(english, 'station', vi.station);
