/** What is asked on one list: by the rules of a contest, and by the ballot of a round. */
import { translated } from './language';
import * as vi from './vi/panels';

export const { panelSummary, panelRule } = translated(vi, () => import('./en/panels'));
