/** Words of the hall screen: short, for the last row. */
import { translated } from './language';
import * as vi from './vi/screen';

export const { screen } = translated(vi, () => import('./en/screen'));
