/** The register of the giao ước thi đua in words. */
import { translated } from './language';
import * as vi from './vi/pact';

export const { signerTitleNames, signerTitleName, pactSummary } = translated(
  vi,
  () => import('./en/pact'),
);
