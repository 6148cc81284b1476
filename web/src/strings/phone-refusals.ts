/** One sentence for every refusal that a phone may meet. */
import { translated } from './language';
import * as vi from './vi/phone-refusals';

export const { phoneRefusal } = translated(vi, () => import('./en/phone-refusals'));
