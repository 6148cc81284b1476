/** What the chair hears of the laptop that serves the meeting, in the language in use. */
import { translated } from './language';
import * as vi from './vi/laptop';

export const { laptop, reach, warned } = translated(vi, () => import('./en/laptop'));
