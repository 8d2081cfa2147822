import { expect, test } from 'vitest';
import { toBase64 } from './base64.ts';
import { canonicalHash, integrityOf } from './canonical-hash.ts';

test('the hash does not depend on the order of keys', () => {
  expect(canonicalHash({ b: 1, a: [1.0, 'ü'] })).toBe(canonicalHash({ a: [1, 'ü'], b: 1 }));
  expect(canonicalHash({})).toBe('44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
});

test('integrity is what Subresource Integrity writes', () => {
  expect(integrityOf({})).toBe(
    `sha512-${Buffer.from(
      '27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9a33c2046ef60fd2a7878d378e29fec851806bbd9a67878f3a9f1cda4830763fd',
      'hex',
    ).toString('base64')}`,
  );
});

test('base64 pads as RFC 4648 does', () => {
  const encoded = (text: string): string => toBase64(new TextEncoder().encode(text));
  expect(['', 'f', 'fo', 'foo', 'foob'].map(encoded)).toEqual(['', 'Zg==', 'Zm8=', 'Zm9v', 'Zm9vYg==']);
});
