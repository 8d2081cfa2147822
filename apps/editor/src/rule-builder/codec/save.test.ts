import { compile, parse as parseLogic, print as printLogic, transform } from '@sluice/logic';
import { canonicalHash } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Condition, Operand } from './condition.ts';
import { operators } from './operators.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

const paths = ['lead.traits.country', 'lead.traits.employees', 'lead.lists', 'lead.createdAt', 'score.total'];
const spelling = fc.constantFrom('text' as const, 'list' as const);
const field = fc.record({ of: fc.constant('field' as const), path: fc.constantFrom(...paths), spelling });
const daysSince = fc.record({
  of: fc.constant('days-since' as const),
  path: fc.constantFrom('lead.createdAt', 'lead.traits.signed'),
  spelling,
});
const past = fc
  .record({
    take: fc.constantFrom('count', 'sum', 'distinct', 'first', 'last' as const),
    event: fc.constantFrom('page.viewed', 'form.submitted'),
    days: fc.option(fc.integer({ min: 1, max: 90 })),
    since: fc.boolean(),
  })
  .map(
    ({ take, event, days, since }): Operand => ({
      of: 'past',
      since: since && (take === 'first' || take === 'last'),
      past: {
        take,
        event,
        part: take === 'sum' || take === 'distinct' ? 'event.properties.durationMs' : null,
        where: { matches_path: [{ var: 'event.properties.path' }, '/pricing*'] },
        days,
        hours: null,
        keys: ['where', 'event', ...(take === 'sum' || take === 'distinct' ? ['of'] : []), 'days'],
      },
    }),
  );
const plain = fc.oneof(
  fc.constantFrom<Json>('US', 'DE', '', 'vip', true, false, null, 0, 50, 75.5),
  fc.integer({ min: -5, max: 100 }),
);
const comparison = fc
  .tuple(
    fc.oneof<fc.Arbitrary<Operand>[]>(field, daysSince, past),
    fc.constantFrom(...operators),
    plain,
    plain,
  )
  .map(([operand, { id, value }, one, other]): Condition => {
    const values: Readonly<Record<typeof value, readonly Json[]>> = {
      none: [],
      text: [one],
      number: [typeof one === 'number' ? one : 7],
      list: [[one ?? 'US', other ?? 'DE']],
      days: [30],
      range: [0, typeof other === 'number' ? other : 100],
    };
    return { is: 'comparison', operand, operator: id, values: values[value] };
  });
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc
      .tuple(fc.boolean(), fc.array(tie('condition'), { minLength: 1, maxLength: 3 }))
      .map(([all, items]): Condition => ({ is: 'group', all, items })),
    tie('condition').map((item): Condition => ({ is: 'not', item, spelling: 'list' })),
  ),
}));

/** What the database gives back: members in an order of its own, shorter names first. */
const saved = (value: Json): Json => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(saved);
  const entries = Object.entries(value).sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, below]) => [key, saved(below)]));
};

/** Evaluates with what the past answers given by the question alone, as counters are. */
const answers = (rule: Json, data: Json): unknown => {
  const { tree } = parseLogic(rule);
  const lowered = transform(tree, (node) => {
    if (node.kind !== 'operation' || !['count', 'sum', 'distinct', 'first', 'last'].includes(node.op))
      return node;
    const [asked] = node.args;
    const hash = canonicalHash({ op: node.op, asked: asked?.kind === 'data' ? asked.value : null });
    return parseLogic(Number.parseInt(hash.slice(0, 2), 16) % 9).tree;
  });
  return compile(printLogic(lowered))(data);
};

const lead = fc.record({
  now: fc.constant(1_770_000_000_000),
  score: fc.record({ total: fc.option(fc.integer({ min: 0, max: 100 })) }),
  lead: fc.record({
    createdAt: fc.integer({ min: 1_760_000_000_000, max: 1_770_000_000_000 }),
    lists: fc.array(fc.constantFrom('vip', 'nurture')),
    traits: fc.record(
      {
        country: fc.constantFrom('US', 'de', ''),
        employees: fc.integer({ min: 0, max: 100 }),
        signed: fc.constant('2026-01-20T10:00:00.000Z'),
      },
      { requiredKeys: [] },
    ),
  }),
});

test('every rule the builder writes means the same after a save, and is shown in its parts again', () => {
  fc.assert(
    fc.property(condition, lead, (made, data) => {
      const written = print(made);
      const back = saved(JSON.parse(JSON.stringify(written)) as Json);
      const shown = parse(back);
      expect(JSON.stringify(print(shown))).toBe(JSON.stringify(back));
      expect(answers(print(shown), data as Json)).toEqual(answers(written, data as Json));
      expect(JSON.stringify(shown)).not.toContain('"advanced"');
    }),
    { numRuns: 2_000 },
  );
});
