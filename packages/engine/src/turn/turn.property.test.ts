import {
  defaultScoringModel,
  explainScore,
  type LeadEvent,
  newScoringModel,
  scoreOf,
  type WorkflowDocument,
} from '@sluice/model';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { type Drawing, draw, event, give, live, nobody, on, planOf } from '../testing/lab.ts';
import { tracesOf } from './traces-of.ts';
import { turn } from './turn.ts';

vi.setConfig({ testTimeout: 60_000 });

const types = ['page.viewed', 'form.submitted', 'score.changed', 'stage.changed', '*'];
const field = { var: ['event.properties.n', 0] };
const rules = [
  true,
  { '>': [field, 3] },
  { '<': [{ var: ['score.total', 0] }, 50] },
  { '>=': [{ count: { event: 'page.viewed', days: 3 } }, 2] },
  { '==': [{ var: 'stage' }, 'mql'] },
];

const node = fc.oneof(
  fc.constantFrom(...rules).map((rule) => ['check', { rule }] as const),
  fc
    .tuple(
      fc.constantFrom('fit', 'engagement'),
      fc.constantFrom('add', 'set'),
      fc.constantFrom(5, -3, 0, 2.5, field, { '-': [field, 2] }),
      fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    )
    .map(([group, mode, points, times]) =>
      give(points, { group, mode, ...(times === undefined ? {} : { times, per: 'day' }) }),
    ),
  fc.constantFrom('mql', 'sql', 'recycled').map((to) => ['stage', { to }] as const),
  fc.constant(['send', { text: { var: 'stage' } }] as const),
);

/** A workflow whose edges lead from earlier nodes to later ones only, so that there is no loop. */
const drawing = fc
  .tuple(
    fc.constantFrom(...types),
    fc.array(node, { minLength: 1, maxLength: 8 }),
    fc.array(fc.nat(), { maxLength: 16 }),
  )
  .map(([type, nodes, picks]): Drawing => {
    const all: [string, readonly [string, Drawing['nodes'][string][1]]][] = [['n0', on(type)]];
    nodes.forEach((made, index) => {
      all.push([`n${index + 1}`, made]);
    });
    const edges = new Set<string>();
    picks.forEach((pick, index) => {
      const to = 1 + (index % nodes.length);
      const from = pick % to;
      const kind = all[from]?.[1][0];
      const ports = kind === 'check' ? ['yes', 'no'] : kind === 'send' ? ['out', 'sent'] : ['out'];
      edges.add(`n${from}.${ports[pick % ports.length]}>n${to}`);
    });
    return { nodes: Object.fromEntries(all), edges: [...edges] };
  });

const documents = fc
  .array(drawing, { minLength: 1, maxLength: 3 })
  .map((drawings) => drawings.map((made, index) => draw(`w${index}`, made)));

const events = fc
  .array(
    fc.record({
      type: fc.constantFrom('page.viewed', 'form.submitted', 'trial.started', 'stage.set'),
      n: fc.integer({ min: 0, max: 8 }),
      email: fc.option(fc.constant('a@acme.test'), { nil: null }),
      back: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((list) =>
    list.map(({ type, n, email, back }, index): LeadEvent => {
      const made = event(index, type, { email, traits: { n }, properties: { n, stage: 'lead' } });
      return { ...made, occurredAt: made.occurredAt - back * 3_600_000 };
    }),
  );

/** Without fading, and with half-lives so short that an hour between events matters. */
const models = fc.constantFrom(defaultScoringModel, {
  ...newScoringModel,
  groups: newScoringModel.groups.map((group) =>
    group.id === 'fit'
      ? { ...group, decay: { expiresAfterDays: 0.2 } }
      : { ...group, decay: { halfLifeDays: 0.1 } },
  ),
});

/** Each run, with what it asked to be done answered at once. */
function liveAnswered(plan: ReturnType<typeof planOf>, list: readonly LeadEvent[]) {
  let state = nobody;
  const turns = list.flatMap((first) => {
    const results = [turn(plan, state, first)];
    state = results[0]?.state ?? state;
    for (const { key, at } of results[0]?.effects ?? []) {
      const properties = { key, port: 'sent', data: {} };
      const answer = turn(
        plan,
        state,
        event(0, 'effect.completed', { id: `a:${key}`, properties, occurredAt: at }),
      );
      state = answer.state;
      results.push(answer);
    }
    return results;
  });
  return { state, turns };
}

test('the rows of a lead sum to its raw points and explain its score', () => {
  fc.assert(
    fc.property(documents, events, models, (drawn, list, scoring) => {
      const plan = planOf(drawn, { scoring });
      const { state, turns } = liveAnswered(plan, list);
      const rows = turns.flatMap((result) => result.rows);
      const explained = explainScore(plan.scoring, rows, state.clock);
      for (const group of plan.scoring.groups) {
        const sum = explained.rows
          .filter((row) => row.group === group.id)
          .reduce((total, row) => total + row.delta * row.left, 0);
        expect(sum).toBeCloseTo(state.score.groups[group.id]?.raw ?? 0, 9);
      }
      expect(explained.score.total).toBe(state.score.total);
      const effective = explained.rows.reduce((total, row) => total + row.effective, 0);
      expect(effective).toBeCloseTo(state.score.total ?? 0, 8);
      expect(scoreOf(plan.scoring, state, state.clock).total).toBe(state.score.total);
    }),
    { numRuns: 150 },
  );
});

test('the same log and the same versions give the same bytes', () => {
  fc.assert(
    fc.property(documents, events, (drawn, list) => {
      const bytes = () => JSON.stringify(liveAnswered(planOf(drawn), list));
      expect(bytes()).toBe(bytes());
    }),
    { numRuns: 50 },
  );
});

/** Frozen all the way down, so that whoever writes to it throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

test.each(['closures', 'generated'] as const)(
  'a state and an event frozen to the bottom are turned like any other, with %s',
  (backend) => {
    fc.assert(
      fc.property(documents, events, (drawn, list) => {
        const plan = planOf(drawn, { backend });
        let state = frozen(structuredClone(nobody));
        for (const happened of list) {
          const next = turn(plan, state, frozen(structuredClone(happened)));
          expect(JSON.stringify(next)).toBe(
            JSON.stringify(turn(plan, structuredClone(state), structuredClone(happened))),
          );
          state = frozen(next.state);
        }
      }),
      { numRuns: 40 },
    );
  },
);

test('a turn changes neither the state nor the event it is given', () => {
  fc.assert(
    fc.property(documents, events, (drawn, list) => {
      const plan = planOf(drawn);
      let state = nobody;
      for (const happened of list) {
        const before = JSON.stringify([state, happened]);
        const next = turn(plan, state, happened).state;
        expect(JSON.stringify([state, happened])).toBe(before);
        state = next;
      }
    }),
    { numRuns: 50 },
  );
});

test('the order in which edges are listed changes nothing', () => {
  const shuffled = (document: WorkflowDocument, seed: number): WorkflowDocument => ({
    ...document,
    edges: document.edges.toSorted(
      (a, b) => ((a.id.charCodeAt(1) * seed) % 7) - ((b.id.charCodeAt(1) * seed) % 7),
    ),
  });
  fc.assert(
    fc.property(documents, events, fc.integer({ min: 1, max: 6 }), (drawn, list, seed) => {
      const other = drawn.map((document) => shuffled(document, seed));
      expect(liveAnswered(planOf(other), list)).toEqual(liveAnswered(planOf(drawn), list));
    }),
    { numRuns: 100 },
  );
});

test('a run passes a node once, however many ways lead there and however often it is resumed', () => {
  fc.assert(
    fc.property(documents, events, (drawn, list) => {
      const plan = planOf(drawn);
      const { turns } = liveAnswered(plan, list);
      const passages = new Set<string>();
      for (const { run, steps } of turns.flatMap((result) => tracesOf(plan, result))) {
        for (const { node, kind, port } of steps) {
          if (kind === 'action' && port !== 'out') continue;
          const passage = `${run} ${node}`;
          expect(passages.has(passage)).toBe(false);
          passages.add(passage);
        }
      }
      const keys = turns.flatMap((result) => result.effects.map(({ key }) => key));
      expect(new Set(keys).size).toBe(keys.length);
    }),
    { numRuns: 150 },
  );
});

test('closures and generated code give the same bytes', () => {
  fc.assert(
    fc.property(documents, events, (drawn, list) => {
      const closures = live(planOf(drawn, { backend: 'closures' }), list);
      const generated = live(planOf(drawn, { backend: 'generated' }), list);
      expect(JSON.stringify(generated)).toBe(JSON.stringify(closures));
    }),
    { numRuns: 50 },
  );
});
