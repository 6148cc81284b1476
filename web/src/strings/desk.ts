/** Words of the check-in desk's page. */
import { translated } from './language';
import * as vi from './vi/desk';

export const { desk, attendees, spares, batch, printing, token } = translated(
  vi,
  () => import('./en/desk'),
);
