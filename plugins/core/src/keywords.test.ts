import { expect, test } from 'vitest';
import { core } from './index.ts';

const found = (word: string): readonly string[] =>
  core.nodes.filter(({ keywords }) => keywords?.includes(word)).map(({ type }) => type);

test.each([
  ['negative', 'negative-points'],
  ['minus', 'negative-points'],
  ['delay', 'wait-for'],
  ['if', 'rule'],
  ['sql', 'hand-off-to-sales'],
  ['whitepaper', 'content-downloaded'],
  ['experiment', 'random-split'],
])('whoever searches for “%s” finds %s', (word, type) => {
  expect(found(word)).toContain(type);
});
