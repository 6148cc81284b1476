/** The hall's network as phones read it from a QR. */
import type { Wifi } from '../protocol';

/** In the form that cameras know (ZXing's "WIFI:"): joining takes one tap. */
export function wifiText({ name, password }: Wifi): string {
  return password === ''
    ? `WIFI:T:nopass;S:${escaped(name)};;`
    : `WIFI:T:WPA;S:${escaped(name)};P:${escaped(password)};;`;
}

function escaped(text: string): string {
  return text.replace(/[\\;,:"]/g, '\\$&');
}
