/**
 * UTF-8, for what is bundled with a plugin: sandboxes have the language and no more, and the schema builder makes one
 * of these when it is loaded. Lone surrogates become U+FFFD, as everywhere.
 */
export class TextEncoder {
  encode(text = ''): Uint8Array {
    const bytes: number[] = [];
    for (const character of text) bytes.push(...encoded(character.codePointAt(0) ?? 0));
    return Uint8Array.from(bytes);
  }
}

function encoded(given: number): readonly number[] {
  const point = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
  const rest = (shift: number) => 0x80 | ((point >> shift) & 0x3f);
  if (point < 0x80) return [point];
  if (point < 0x800) return [0xc0 | (point >> 6), rest(0)];
  if (point < 0x10000) return [0xe0 | (point >> 12), rest(6), rest(0)];
  return [0xf0 | (point >> 18), rest(12), rest(6), rest(0)];
}
