import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operatorTable, safetyDifferences } from './index.ts';

/** Without the padding a formatter puts into tables. */
const plain = (text: string): string => text.replaceAll(/ +\|/g, ' |').replaceAll(/\| -+ /g, '|---');

const readme = plain(readFileSync(join(import.meta.dirname, '..', 'README.md'), 'utf8'));

const escaped = (text: string): string => text.replaceAll('|', '\\|');

test('the README lists every operator as the operator table has it', () => {
  for (const family of ['json-logic', 'sluice'] as const) {
    const rows = operatorTable
      .filter((operator) => operator.family === family)
      .map((operator) => `| \`${escaped(operator.signature)}\` | ${escaped(operator.doc)} |`);
    expect(readme).toContain(`| operator | what it says |\n|---|---|\n${rows.join('\n')}\n\n`);
  }
});

test('the README lists every deliberate difference from json-logic-js', () => {
  const rows = safetyDifferences.map((difference) => `- **${difference.title}.** ${difference.why}`);
  expect(readme).toContain(`${rows.join('\n')}\n`);
});
