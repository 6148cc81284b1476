/** Words of the teller's page. */
import { translated } from './language';
import * as vi from './vi/teller';

export const { teller, checkSentence, checkDetail } = translated(vi, () => import('./en/teller'));
