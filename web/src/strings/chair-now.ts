/** The chair's page at this moment, in the language in use. */
import { translated } from './language';
import * as vi from './vi/chair-now';

export const {
  now,
  lackSentence,
  nextThingSentence,
  undoSentence,
  countedSentence,
  preview,
  reveal,
  clock,
  notYet,
  consequences,
} = translated(vi, () => import('./en/chair-now'));
