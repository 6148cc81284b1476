/** Words of the chair's page for the copies of a spare machine. */
import { translated } from './language';
import * as vi from './vi/copies';

export const { copies } = translated(vi, () => import('./en/copies'));
