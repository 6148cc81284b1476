/** One sentence for every refusal that a phone may meet. */
import { fetched, spoken } from './language';
import * as vi from './vi/phone-refusals';

const english = fetched<typeof vi>(() => import('./en/phone-refusals'));

export const phoneRefusal = spoken(english, 'phoneRefusal', vi.phoneRefusal);
