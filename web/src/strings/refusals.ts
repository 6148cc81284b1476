/** One sentence for every refusal of the server: what is wrong, and what to do. */
import { translated } from './language';
import * as vi from './vi/refusals';

export const { refusalSentence } = translated(vi, () => import('./en/refusals'));
