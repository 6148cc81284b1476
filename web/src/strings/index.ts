/** Every word on screen comes from here or from the audience's own file beside `vi/common`. */

export {
  codeFlawSentence,
  common,
  figureNames,
  guide,
  keyStageNames,
  linkNames,
  operating,
  phaseNames,
  roleNames,
  roundStageNames,
} from './common';
export { flawSentence } from './flaws';
export { formatCount, formatPercentage, formatScore } from './format';
export { refusalSentence } from './refusals';
