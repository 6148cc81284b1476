/** SHA-256 and what the protocol makes of it: hex digests, fingerprints, challenges, wide scalars. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, bytesToNumberBE, concatBytes, utf8ToBytes } from './bytes';
import { ORDER } from './order';

/** SHA-256 of bytes, or of the UTF-8 bytes of a string. */
export function digest(content: string | Uint8Array): Uint8Array {
  return sha256(typeof content === 'string' ? utf8ToBytes(content) : content);
}

/** Lower-case hex of SHA-256: the name of a record of an archive. */
export function hexDigest(content: string | Uint8Array): string {
  return bytesToHex(digest(content));
}

/** Base64 without padding (43 characters) of SHA-256: φ, trackers, the hash in a signature. */
export function fingerprint(content: string | Uint8Array): string {
  return base64(digest(content));
}

/** H of the protocol: SHA-256 read as a big-endian integer, mod q. */
export function challenge(text: string): bigint {
  return bytesToNumberBE(digest(text)) % ORDER;
}

/** 512 bits of two digests, big-endian, mod q: no visible bias. `part(0)` and `part(1)` are hashed. */
export function wideScalar(part: (index: 0 | 1) => string): bigint {
  return bytesToNumberBE(concatBytes(digest(part(0)), digest(part(1)))) % ORDER;
}

/** Standard base64 without its padding. */
export function base64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

/** The digest in hex of a tracker or fingerprint; `undefined` when it is not 43 base64 characters. */
export function hexOfFingerprint(text: string): string | undefined {
  if (!/^[A-Za-z0-9+/]{43}$/.test(text)) {
    return undefined;
  }
  const bytes = Uint8Array.from(atob(`${text}=`), (character) => character.charCodeAt(0));
  return base64(bytes) === text ? bytesToHex(bytes) : undefined;
}
