/** A sentence for every flaw: few groups, for a person needs to know what to do, not which check failed. */
import { translated } from './language';
import * as vi from './vi/flaws';

export const { flawSentence } = translated(vi, () => import('./en/flaws'));
