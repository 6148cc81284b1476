/** Words of the chair's panel for the wall. */
import { translated } from './language';
import * as vi from './vi/wall';

export const { wall, slideNames } = translated(vi, () => import('./en/wall'));
