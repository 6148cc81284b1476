/** Words for units, their scores, and what stands against them. */
import { translated } from './language';
import * as vi from './vi/chair-units';

export const { units, statusNames, scoreLock } = translated(vi, () => import('./en/chair-units'));
