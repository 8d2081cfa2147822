import type { Rule } from '@sluice/sdk';

const before = [' ', '/', '(', '-', '&', ','];
const after = [' ', '/', ')', '-', '&', ',', '.', ';'];

/**
 * Does a text contain one of the words, in any case? A word of up to four letters
 * must stand alone: "CTO" is in "CTO, Acme" and not in "Director".
 */
export function hasWords(text: Rule, words: readonly string[]): Rule {
  const searched = words.map((word) => word.trim()).filter((word) => word !== '');
  return { contains_any: [{ cat: [' ', text, ' '] }, searched.flatMap(spellings)] };
}

function spellings(word: string): readonly string[] {
  if (word.length > 4) return [word];
  return before.flatMap((left) => after.map((right) => `${left}${word}${right}`));
}
