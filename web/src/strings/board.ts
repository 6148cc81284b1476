/** Words of the public board. */
import { translated } from './language';
import * as vi from './vi/board';

export const { board } = translated(vi, () => import('./en/board'));
