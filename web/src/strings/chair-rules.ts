/** Every setting of the Thể lệ with its answers, and what each answer means. */
import { translated } from './language';
import * as vi from './vi/chair-rules';

export const {
  rules,
  groups,
  majorities,
  hands,
  listVotes,
  quorums,
  delegates,
  lostTokens,
  offices,
  lists,
  contests,
  ballotModels,
  thresholds,
  denominators,
  stillTied,
} = translated(vi, () => import('./en/chair-rules'));
