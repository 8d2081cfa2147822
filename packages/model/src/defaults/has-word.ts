import type { Json } from '@sluice/sdk';

const before = [' ', '/', '(', '-', '&', ','];
const after = [' ', '/', ')', '-', '&', ',', '.', ';'];

/** Does a text contain one of the words, in any case, each standing alone? "CTO" is in "CTO, Acme" and not in "Doctor". */
export const hasWord = (text: Json, words: readonly string[]): Json => ({
  contains_any: [
    { cat: [' ', text, ' '] },
    words.flatMap((word) => before.flatMap((left) => after.map((right) => `${left}${word}${right}`))),
  ],
});
