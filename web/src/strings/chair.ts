/** Words of the chair's page. */
import { translated } from './language';
import * as vi from './vi/chair';

export const { chair, gate, particulars, passedOverSentences, sheet, sheetFlaws } = translated(
  vi,
  () => import('./en/chair'),
);
