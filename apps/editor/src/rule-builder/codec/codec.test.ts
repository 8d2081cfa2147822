import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@sluice/logic';
import type { Json } from '@sluice/sdk';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePast, filterOf, isDuration, parse, parseFilter, print, printFilter } from './index.ts';

const suites = join(import.meta.dirname, '../../../../../../shared/suites/json-logic');

const rulesOf = (value: unknown): readonly Json[] => {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item): readonly Json[] => {
    if (Array.isArray(item)) return [item[0]];
    return typeof item === 'object' && item !== null && 'rule' in item ? [item.rule as Json] : [];
  });
};

const bytes = (rule: Json): string => JSON.stringify(rule);

describe('print undoes parse', () => {
  test.skipIf(!existsSync(suites))(
    'for every rule of the JSON-logic suites (skipped where ../shared is absent)',
    () => {
      const rules = readdirSync(suites).flatMap((file) =>
        rulesOf(JSON.parse(readFileSync(join(suites, file), 'utf8'))),
      );
      expect(rules.length).toBeGreaterThan(500);
      for (const rule of rules) expect(bytes(print(parse(rule)))).toBe(bytes(rule));
    },
  );

  test('for any rule made of the builder’s operators, others, and plain JSON', () => {
    const plain = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string({ maxLength: 6 }));
    const names = fc.constantFrom(
      ...[
        '==',
        '!=',
        '===',
        '<',
        '<=',
        '>',
        '>=',
        'in',
        'in_list',
        'known',
        'within',
        'days_since',
        'contains_any',
      ],
      ...[
        'starts_with',
        'matches_path',
        'count',
        '!',
        '!!',
        'and',
        'or',
        'if',
        'var',
        'missing',
        '+',
        'segment',
        'nonsense',
      ],
    );
    const past = fc
      .tuple(
        fc.constantFrom('count', 'sum', 'distinct', 'first', 'last'),
        fc.record(
          {
            event: fc.string(),
            where: plain,
            of: fc.option(fc.string()),
            days: fc.option(fc.integer()),
            hours: fc.option(fc.integer()),
            stray: plain,
          },
          { requiredKeys: ['event'] },
        ),
        fc.boolean(),
      )
      .map(([op, asked, listed]): Json => ({ [op]: listed ? [asked] : asked }));
    const { rule } = fc.letrec<{ rule: Json }>((tie) => ({
      rule: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        plain,
        fc.record({
          var: fc.oneof(fc.constantFrom('lead.traits.country', 'score.total', ''), fc.constant(['a.b'])),
        }),
        past,
        past.map((asked) => ({ days_since: [asked] })),
        fc.tuple(past, fc.integer()).map(([asked, n]) => ({ '>=': [asked, n] })),
        fc.tuple(past, fc.integer()).map(([asked, n]) => ({ within: [asked, n] })),
        fc.array(tie('rule'), { maxLength: 3 }),
        fc
          .tuple(names, fc.oneof(tie('rule'), fc.array(tie('rule'), { maxLength: 3 })))
          .map(([op, argument]) => ({ [op]: argument })),
        fc.dictionary(fc.string({ maxLength: 4 }), tie('rule'), { maxKeys: 3 }),
      ),
    }));
    fc.assert(
      fc.property(rule, (made) => {
        expect(bytes(print(parse(made)))).toBe(bytes(made));
      }),
      { numRuns: 100_000 },
    );
  });
});

test('a value before its field stays before it', () => {
  const rule = { '<': [50, { var: 'score.total' }] };
  expect(parse(rule)).toMatchObject({ is: 'comparison', operator: 'value-less-than', values: [50] });
  expect(print(parse(rule))).toEqual(rule);
});

test('an operator nobody knows is kept whole and in its place', () => {
  const rule = { and: [{ in_list: [{ var: 'lead.traits.country' }, ['US']] }, { fancy: [1] }] };
  expect(parse(rule)).toMatchObject({
    is: 'group',
    items: [{ is: 'comparison' }, { is: 'advanced', rule: { fancy: [1] } }],
  });
});

test('what the builder writes evaluates as it reads', () => {
  const rule = print({
    is: 'group',
    all: true,
    items: [
      {
        is: 'comparison',
        operator: 'one-of',
        operand: { of: 'field', path: 'lead.traits.country', spelling: 'text' },
        values: [['US', 'CA']],
      },
      {
        is: 'comparison',
        operator: 'between',
        operand: { of: 'field', path: 'lead.traits.employees', spelling: 'text' },
        values: [50, 500],
      },
    ],
  });
  const matches = compile(rule);
  expect(matches({ lead: { traits: { country: 'us', employees: 120 } } })).toBe(true);
  expect(matches({ lead: { traits: { country: 'us', employees: 20 } } })).toBe(false);
  expect(matches({ lead: { traits: { country: 'DE', employees: 120 } } })).toBe(false);
});

test('a question to the past is shown, with its filter and window, and changed without losing what it says', () => {
  const rule = {
    '>=': [
      {
        sum: {
          of: 'event.properties.durationMs',
          event: 'page.viewed',
          where: { matches_path: [{ var: 'event.properties.path' }, '/pricing'] },
          days: 30,
        },
      },
      120_000,
    ],
  };
  const shown = parse(rule);
  expect(shown).toMatchObject({
    is: 'comparison',
    operator: 'at-least',
    operand: {
      of: 'past',
      since: false,
      past: { take: 'sum', part: 'event.properties.durationMs', days: 30 },
    },
  });
  if (shown.is !== 'comparison' || shown.operand.of !== 'past') throw new Error('It was not shown.');
  const { past } = shown.operand;
  expect(parseFilter(past.where)).toEqual({ property: 'path', value: '/pricing' });
  const inHours = changePast(past, { days: null, hours: 6 });
  expect(print({ ...shown, operand: { ...shown.operand, past: inHours } })).toEqual({
    '>=': [{ sum: { of: past.part, event: 'page.viewed', where: past.where, hours: 6 } }, 120_000],
  });
  const never = { '>': [{ days_since: [{ last: { event: 'email.clicked' } }] }, 30] };
  expect(parse(never)).toMatchObject({ operand: { of: 'past', since: true, past: { take: 'last' } } });
});

describe('a filter written in one field', () => {
  test('takes what begins with a slash for the path of a page', () => {
    expect(printFilter(filterOf('/pricing*', null))).toEqual({
      matches_path: [{ var: 'event.properties.path' }, '/pricing*'],
    });
  });

  test('keeps the value where another property is named', () => {
    expect(filterOf('campaign', { property: 'link', value: 'spring' })).toEqual({
      property: 'campaign',
      value: 'spring',
    });
  });
});

test('only a total of a part that ends in Ms is a time', () => {
  const past = {
    take: 'sum',
    event: 'page.viewed',
    part: 'event.properties.durationMs',
    where: null,
    days: 30,
    hours: null,
    keys: ['event', 'of', 'days'],
  } as const;
  expect(isDuration(past)).toBe(true);
  expect(isDuration({ ...past, part: 'event.properties.amount' })).toBe(false);
  expect(isDuration({ ...past, take: 'distinct' })).toBe(false);
});
