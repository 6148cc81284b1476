/** Words for where a meeting starts from, its wording, the years before, and the deputy. */
import { translated } from './language';
import * as vi from './vi/chair-start';

export const { start, rehearsal, history, wording, holders, delegation } = translated(
  vi,
  () => import('./en/chair-start'),
);
