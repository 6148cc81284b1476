/** The official papers: what they are called, what stands on them, the tables for other programs. */
import { translated } from './language';
import * as vi from './vi/papers';

export const { papers, paperForms, paperTitle, paperWords, data, tableForms } = translated(
  vi,
  () => import('./en/papers'),
);
