/** The register of the giao ước thi đua in words. */
import type { PactLine, SignerTitle } from '../../protocol';

export const signerTitleNames: Readonly<Record<SignerTitle['title'], string>> = {
  head: 'Thủ trưởng đơn vị',
  council_chair: 'Chủ tịch Hội đồng Thi đua - Khen thưởng',
  other: 'Chức vụ khác',
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
  const flagged = invalid > 0 ? `, ${invalid} chữ ký chưa hợp lệ` : '';
  return `${signed}/${lines.length} đơn vị đã ký${flagged}.`;
}
