/** What becomes of the electronic ballots after sealing. */
import { translated } from './language';
import * as vi from './vi/keeping';

export const { keeping } = translated(vi, () => import('./en/keeping'));
