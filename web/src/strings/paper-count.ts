/** Words of the form into which a teller types the count of paper ballots, in the language in use. */
import { translated } from './language';
import * as vi from './vi/paper-count';

export const { count, unbalancedSentence } = translated(vi, () => import('./en/paper-count'));
