/** The steps of the chair's page in words, and the editing of the agenda. */
import { translated } from './language';
import * as vi from './vi/chair-agenda';

export const {
  agenda,
  groupNames,
  stepTitle,
  stepStateNames,
  factSentence,
  missingSentence,
  agendaStepNames,
} = translated(vi, () => import('./en/chair-agenda'));
