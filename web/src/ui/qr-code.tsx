import { encode } from 'uqr';
import { operating } from '../strings';
import './qr-code.css';

interface QrCodeProps {
  readonly text: string;
  readonly label?: string;
  readonly testId?: string;
}

/** A QR code drawn here, one path of unit squares; its text never leaves the page. */
export function QrCode({ text, label = operating.qrCode, testId }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      data-testid={testId}
      shape-rendering="crispEdges"
    >
      <path class="qr-ground" d={`M0 0h${size}v${size}H0z`} />
      <path class="qr-ink" d={squares(data)} />
    </svg>
  );
}

function squares(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
}
