/** QR codes as the pages draw them, for who reads them back. */

import { encode } from 'uqr';

/** The dark squares of a QR code that holds `text`, row by row. */
export function squares(text: string): string {
  const { data } = encode(text, { ecc: 'M', border: 4 });
  return data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
}
