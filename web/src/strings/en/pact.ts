/** The register of the emulation pact in words. */
import type { PactLine, SignerTitle } from '../../protocol';
import { formatCount, plural } from '../format';

export const signerTitleNames: Readonly<Record<SignerTitle['title'], string>> = {
  head: 'Head of the unit',
  council_chair: 'Chair of the Emulation and Commendation Council',
  other: 'Another office',
};

/** The office in which somebody signed. */
export function signerTitleName(title: SignerTitle): string {
  return title.title === 'other' && title.office !== ''
    ? title.office
    : signerTitleNames[title.title];
}

/** How far the register has come. */
export function pactSummary(lines: readonly PactLine[]): string {
  const signed = lines.filter(({ signing }) => signing !== null).length;
  const invalid = lines.filter(({ signing, valid }) => signing !== null && !valid).length;
  const flagged = plural(invalid, {
    one: ', 1 signature not valid yet',
    other: `, ${formatCount(invalid)} signatures not valid yet`,
  });
  return `${formatCount(signed)} of ${formatCount(lines.length)} units have signed${invalid > 0 ? flagged : ''}.`;
}
