/** Words of the chair's page for tellers, desks, addresses and attendance. */
import { translated } from './language';
import * as vi from './vi/chair-people';

export const { tellers, people, presidium, offices, pact, desks, addresses, hall, seal } =
  translated(vi, () => import('./en/chair-people'));
