/** Every word on screen comes from here or from the audience's own file beside `vi/common`. */
export { formatCount, formatPercentage, formatScore, ordinal } from './format';
export {
  codeFlawSentence,
  common,
  figureNames,
  keyStageNames,
  linkNames,
  phaseNames,
  roleNames,
  roundStageNames,
} from './vi/common';
export { flawSentence } from './vi/flaws';
export { refusalSentence } from './vi/refusals';
