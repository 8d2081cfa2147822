import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { toBase64 } from './base64.ts';

/** SHA-256 in hex of the canonical JSON (RFC 8785) of a value. */
export function canonicalHash(value: unknown): string {
  return bytesToHex(sha256(canonicalBytes(value)));
}

/** `sha512-` and base64, as Subresource Integrity writes it, of the canonical JSON of a value. */
export function integrityOf(value: unknown): string {
  return `sha512-${toBase64(sha512(canonicalBytes(value)))}`;
}

/** The first characters of the SHA-256 in base64 of the canonical JSON of a value: 6 bits each. */
export const fingerprint = (value: unknown, length: number): string =>
  toBase64(sha256(canonicalBytes(value))).slice(0, length);

function canonicalBytes(value: unknown): Uint8Array {
  return utf8ToBytes(canonicalize(value) ?? 'null');
}
