import { compile } from '@sluice/logic';
import type { Step } from '@sluice/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, event, live, on, planOf, published } from '../testing/lab.ts';
import { ruleDataOf, whyNot } from './why-not.ts';

const traits = (name: string) => ({ var: `lead.traits.${name}` });
const good = {
  and: [
    { in_list: [traits('country'), ['US', 'CA']] },
    { '>=': [traits('employees'), 50] },
    { '>=': [{ count: { event: 'page.viewed', days: 7 } }, 2] },
  ],
};
const document = draw('w', {
  nodes: { t: on('page.viewed'), c: ['check', { rule: good }] },
  edges: ['t>c'],
});
const plan = planOf([document]);
const stepAt = (node: string): Step => {
  const step = published(document).program.steps.find((one) => one.node === node);
  if (step === undefined) throw new Error(`There is no ${node}`);
  return step;
};

test('a lead at a branch is told the smallest changes that send it elsewhere, counts of the past among them', () => {
  const visit = event(0, 'page.viewed', { traits: { country: 'US', employees: 20 } });
  const { state } = live(plan, [visit]);
  const found = whyNot(stepAt('c'), ruleDataOf(plan, state, visit));
  expect(found).toMatchObject({
    port: 'no',
    others: [
      {
        port: 'yes',
        changes: [
          [
            { name: 'lead.traits.employees', from: 20, to: 50 },
            { name: expect.stringMatching(/^counts\./), from: 1, to: 2 },
          ],
        ],
      },
    ],
  });
});

test('a step that is no branch has no other way', () => {
  const { state } = live(plan, []);
  expect(whyNot(stepAt('t'), ruleDataOf(plan, state, event(0, 'page.viewed')))).toBeNull();
});

test('every suggestion does turn the verdict', () => {
  const lead = fc.record({
    country: fc.constantFrom('US', 'DE', null),
    employees: fc.constantFrom(0, 10, 50, 900, null),
  });
  fc.assert(
    fc.property(lead, fc.integer({ min: 1, max: 3 }), (known, visits) => {
      const events = Array.from({ length: visits }, (_, n) => event(n, 'page.viewed', { traits: known }));
      const { state } = live(plan, events);
      const step = stepAt('c');
      const data = ruleDataOf(plan, state, events[0] ?? event(0, 'page.viewed'));
      const port = compile(step.logic)(data);
      for (const other of whyNot(step, data)?.others ?? []) {
        expect(other.port).not.toBe(port);
        for (const changes of other.changes) {
          const changed = structuredClone(data) as unknown as Record<string, Record<string, unknown>>;
          for (const { name, to } of changes) {
            const keys = name.split('.');
            const last = keys.pop() ?? '';
            const inner = keys.reduce<Record<string, unknown>>((at, key) => at[key] as typeof at, changed);
            inner[last] = to;
          }
          expect(compile(step.logic)(changed)).toBe(other.port);
        }
      }
    }),
    { numRuns: 40 },
  );
});
