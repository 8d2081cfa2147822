import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import isemail from 'isemail';
import { describe, expect, test } from 'vitest';
import { isDeliverable } from './email.ts';

interface Case {
  readonly address: string;
  readonly category: string;
  readonly diagnosis: string;
}

const repository = join(import.meta.dirname, '..', '..', '..', '..');
const file = join(repository, '..', 'shared', 'data', 'dirty', 'isemail_tests.json');
const there = existsSync(file);
if (!there) console.log('skipped: the isemail cases lie in ../shared/data/dirty, which is absent here');

const accepted = new Set(['ISEMAIL_VALID_CATEGORY', 'ISEMAIL_DNSWARN', 'ISEMAIL_RFC5321']);
const cases: readonly Case[] = there ? JSON.parse(readFileSync(file, 'utf8')) : [];

describe.skipIf(!there)('every address of the isemail suite', () => {
  test('is there: 164 of them', () => expect(cases).toHaveLength(164));
  test.each(cases.map((one) => [JSON.stringify(one.address), one] as const))('%s', (_name, one) => {
    expect(isDeliverable(one.address), one.diagnosis).toBe(accepted.has(one.category));
  });
});

test('addresses that look ordinary are judged as the parser judges them', () => {
  const label = fc.stringMatching(/^[A-Za-z\d-]{1,64}$/);
  const word = fc.stringMatching(/^[\w.+-]{1,66}$/);
  const address = fc
    .tuple(word, fc.array(label, { minLength: 1, maxLength: 5 }))
    .map(([local, labels]) => `${local}@${labels.join('.')}`);
  fc.assert(
    fc.property(address, (one) => {
      expect(isDeliverable(one), one).toBe(Number(isemail.validate(one, { errorLevel: true })) < 16);
    }),
    { numRuns: 2_000 },
  );
});

test('international addresses are taken', () => {
  expect(isDeliverable('jürgen@köln.de')).toBe(true);
  expect(isDeliverable('用户@例子.世界')).toBe(true);
});
