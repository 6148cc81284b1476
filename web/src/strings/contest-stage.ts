/** Where a contest stands, in sentences for the chair. */
import { translated } from './language';
import * as vi from './vi/contest-stage';

export const { fruitlessSentence, stageSentence, missingSentence } = translated(
  vi,
  () => import('./en/contest-stage'),
);
