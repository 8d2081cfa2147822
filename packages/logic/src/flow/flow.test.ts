import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compileProgram,
  type FlowNode,
  type FlowWalker,
  type Json,
  type Program,
  type Rule,
} from '../index.ts';
import { data, rules } from '../test-support/rules.ts';

const ports = ['yes', 'no', '__proto__'] as const;
const branchRule = fc.oneof(
  fc.tuple(rules, rules).map(([first, second]): Rule => ({ if: [first, 'yes', second, 'no', '__proto__'] })),
  rules.map((when): Rule => ({ if: [when, 'yes'] })),
  rules.map((when): Rule => ({ if: [when, { '?:': [{ var: 'n' }, 'no', null] }, 'nowhere'] })),
  rules,
);

interface Drawn {
  readonly node: FlowNode;
  readonly rule: Rule;
}

/** Up to 70 nodes, so that a flow has several parts; edges lead forward only. */
const drawings = fc.tuple(
  fc.boolean(),
  fc.array(
    fc.record({
      branch: fc.oneof(branchRule, fc.constant(null)),
      rule: rules,
      far: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 3, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 70 },
  ),
);
const flows = drawings.map(([vouched, drawn]) =>
  drawn.map(({ branch, rule, far }, index): Drawn => {
    const next = far.map((step) => (index + step < drawn.length ? [index + step] : []));
    const kind = branch === null ? 'act' : 'branch';
    return { node: { kind, ports, next, ...(vouched ? { alters: ['n'] } : {}) }, rule: branch ?? rule };
  }),
);

/** Notes what it is asked for; goes where the value sends it, changes what rules see, and throws at some. */
function recorder(seen: { n: Json }): FlowWalker & { readonly log: unknown[] } {
  const log: unknown[] = [];
  return {
    log,
    act: (index, value) => {
      log.push(['act', index, value]);
      const text = JSON.stringify(value) ?? '';
      if (text.length % 11 === 10) throw new Error(`act ${index}`);
      if (text.length % 3 === 1) seen.n = text.length;
      return (text.length % 4) - 1;
    },
    astray: (index, value) => {
      log.push(['astray', index, value]);
      if (value !== null) throw new Error(`astray ${index}`);
      return -1;
    },
    stopped: (index, value, thrown) => {
      log.push(['stopped', index, value, String(thrown)]);
    },
  };
}

interface Marked {
  readonly from: readonly number[];
  readonly closed: readonly number[];
}

/** The same, one rule after the other, as slowly and plainly as it can be said. */
function walkPlainly(
  program: Program,
  nodes: readonly FlowNode[],
  { from, closed: shut, seen }: Marked & { readonly seen: { n: Json } },
): unknown {
  const walker = recorder(seen);
  const reached = new Set(from);
  const trail: number[] = [];
  for (const [index, { kind, ports: names, next }] of nodes.entries()) {
    if (!reached.has(index) || shut.includes(index)) continue;
    let value: unknown = null;
    try {
      value = program.evaluate(index, seen);
      let port =
        kind === 'act' ? walker.act(index, value) : typeof value === 'string' ? names.indexOf(value) : -1;
      if (kind === 'branch' && port < 0) port = walker.astray(index, value);
      trail.push(index, port);
      for (const target of next[port] ?? []) reached.add(target);
    } catch (thrown) {
      walker.stopped(index, value, thrown);
      return { log: walker.log, trail: [...trail, index, -1] };
    }
  }
  return { log: walker.log, trail };
}

const withN = (value: Json): { n: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { n: 1, ...structuredClone(value) }
    : { n: 1 };

test('a flow passes what a walk rule by rule passes, with the same values, ports and failures', () => {
  fc.assert(
    fc.property(flows, data, fc.array(fc.nat({ max: 69 }), { maxLength: 3 }), (drawn, value, shut) => {
      const nodes = drawn.map(({ node }) => node);
      const list = drawn.map(({ rule }) => rule);
      const marked: Marked = { from: [0, nodes.length >> 1], closed: shut.filter((at) => at < nodes.length) };
      const budget = { steps: 200, size: 100 };
      const plain = compileProgram(list, { backend: 'closures', budget });
      const expected = walkPlainly(plain, nodes, { ...marked, seen: withN(value) });
      const options = [
        { backend: 'closures' },
        { backend: 'generated' },
        { backend: 'auto', hotAfter: 5 },
      ] as const;
      for (const option of options) {
        const flow = compileProgram(list, { ...option, budget }).flow(nodes);
        const track = flow.track();
        for (let round = 0; round < 3; round++) {
          const seen = withN(value);
          const walker = recorder(seen);
          track.clear();
          for (const at of marked.closed) track.close(at);
          for (const at of marked.from) track.reach(at);
          flow.walk(walker, seen, track);
          expect({ log: walker.log, trail: track.trail.slice(0, track.length) }).toEqual(expected);
        }
      }
    }),
    { numRuns: 150, seed: 20_261_122 },
  );
}, 60_000);

test('names that are known are looked up where they are; names below them are still own properties only', () => {
  const known = new Map<string, (data: { readonly lead: { readonly traits: object } }) => unknown>([
    ['lead', ({ lead }) => lead],
    ['lead.traits', ({ lead }) => lead.traits],
  ]);
  const list: Rule[] = [
    { var: 'lead.traits.constructor' },
    { var: 'lead.traits.toString.length' },
    { var: ['lead.traits.missing', 'other'] },
    { var: 'lead.traits.tags.1' },
    { var: 'lead.traits' },
    { map: [{ var: 'lead.traits.tags' }, { var: 'lead.traits' }] },
  ];
  const nodes = list.map((): FlowNode => ({ kind: 'act', ports: ['out'], next: [[]] }));
  const traits = { tags: ['a', 'b'] };
  for (const backend of ['closures', 'generated'] as const) {
    const flow = compileProgram(list, { backend, known }).flow(nodes);
    const track = flow.track();
    for (const index of list.keys()) track.reach(index);
    const values: unknown[] = [];
    flow.walk(
      {
        act: (_, value) => values.push(value) && 0,
        astray: () => -1,
        stopped: (_index, _value, thrown) => {
          throw thrown;
        },
      },
      { lead: { traits } },
      track,
    );
    expect(values).toEqual([null, null, 'other', 'b', traits, [null, null]]);
  }
});

test('code made for a flow holds nothing a person wrote outside of a literal', () => {
  const hostile = '"]); globalThis["broken"] = 1; //\u2028';
  const list: Rule[] = [{ if: [{ '==': [{ var: hostile }, hostile] }, hostile, 'yes'] }];
  const nodes: FlowNode[] = [{ kind: 'branch', ports: ['yes', hostile], next: [[], []] }];
  const flow = compileProgram(list, { backend: 'generated' }).flow(nodes);
  const track = flow.track();
  track.reach(0);
  flow.walk(recorder({ n: 1 }), { [hostile]: hostile }, track);
  expect(track.trail).toEqual([0, 1]);
  expect(globalThis).not.toHaveProperty('broken');
});
