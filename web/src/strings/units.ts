/** Words for units: where they stand and why, and what is wrong with a sheet. */
import { translated } from './language';
import * as vi from './vi/units';

export const {
  listNames,
  listNouns,
  clusterRoleNames,
  attestationNames,
  standingNames,
  standingReasons,
  problemSentences,
} = translated(vi, () => import('./en/units'));
