/** Words of the chair's page for one contest, from its list to its result. */
import { translated } from './language';
import * as vi from './vi/chair-contest';

export const { list, item, next, withdrawal, round } = translated(
  vi,
  () => import('./en/chair-contest'),
);
