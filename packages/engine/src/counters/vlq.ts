const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const digitOf = new Uint8Array(128);
for (let value = 0; value < digits.length; value++) digitOf[digits.charCodeAt(value)] = value;

/** A whole number from 0 on as base64 VLQ without a sign: five bits a character, the lowest first. */
export function vlq(number: number): string {
  let text = '';
  let rest = number;
  do {
    const low = rest % 32;
    rest = (rest - low) / 32;
    text += digits.charAt(rest > 0 ? low + 32 : low);
  } while (rest > 0);
  return text;
}

/** Numbers that grow: the first one, then the differences. A first one below 0 has a minus before it. */
export function encodeRising(numbers: readonly number[]): string {
  let text = '';
  let before = 0;
  for (const [index, number] of numbers.entries()) {
    text += index === 0 ? first(number) : vlq(number - before);
    before = number;
  }
  return text;
}

/** The first of rising numbers, as the text of a list begins. */
export const first = (number: number): string => (number < 0 ? `-${vlq(-number)}` : vlq(number));

/** Undoes {@link encodeRising}. */
export function decodeRising(text: string): number[] {
  const numbers: number[] = [];
  let index = text.startsWith('-') ? 1 : 0;
  let before = 0;
  while (index < text.length) {
    let number = 0;
    let unit = 1;
    let digit: number;
    do {
      digit = digitOf[text.charCodeAt(index++)] ?? 0;
      number += (digit & 31) * unit;
      unit *= 32;
    } while (digit > 31 && index < text.length);
    before += numbers.length === 0 && text.startsWith('-') ? -number : number;
    numbers.push(before);
  }
  return numbers;
}

/** Where in the text the number after the first `count` ones begins. */
export function offsetOf(text: string, count: number): number {
  let index = text.startsWith('-') ? 1 : 0;
  for (let passed = 0; passed < count && index < text.length; passed++) {
    while ((digitOf[text.charCodeAt(index)] ?? 0) > 31) index++;
    index++;
  }
  return index;
}
