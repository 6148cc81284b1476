/** Words of a round on paper (phiếu giấy), in the language in use. */
import { translated } from './language';
import * as vi from './vi/paper-round';

export const { paper, paperStageNames, paperLineName } = translated(
  vi,
  () => import('./en/paper-round'),
);
