const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 (RFC 4648, with padding) of bytes, without any host's help. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let index = 0; index < bytes.length; index += 3) {
    const left = bytes.length - index;
    const word = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    text += digit(word >> 18) + digit(word >> 12);
    text += left > 1 ? digit(word >> 6) : '=';
    text += left > 2 ? digit(word) : '=';
  }
  return text;
}

const digit = (bits: number): string => alphabet.charAt(bits & 63);
