/** Bytes, text and integers. */
export { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';

import { bytesToHex } from '@noble/hashes/utils.js';

/** The UTF-8 bytes of a text. */
export function utf8ToBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The big-endian integer of `bytes`. */
export function bytesToNumberBE(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes)}`);
}

/** 32 little-endian bytes of `number`, as lower-case hex. */
export function littleEndianHex(number: bigint): string {
  return bytesToHex(
    Uint8Array.from({ length: 32 }, (_, index) => Number((number >> BigInt(8 * index)) & 0xffn)),
  );
}

/** The text of UTF-8 `bytes`, every byte kept (a byte order mark too); `undefined` if not UTF-8. */
export function utf8Text(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
