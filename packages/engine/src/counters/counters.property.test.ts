import { compile as compileRule, truthy } from '@sluice/logic';
import { type Counter, type LeadEvent, type LeadState, windowOf } from '@sluice/model';
import type { Json, JsonObject } from '@sluice/sdk';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draw, give, nobody, noon, on, planOf } from '../testing/lab.ts';
import { turn } from '../turn/turn.ts';
import { counterValues } from './counter-values.ts';
import { fillCounters } from './fill.ts';

const hour = 3_600_000;
const pricing = { '==': [{ var: 'event.properties.path' }, '/pricing'] };
const page = 'event.properties.path';
const time = 'event.properties.ms';

const questions: readonly Json[] = [
  { count: { event: 'page.viewed', where: pricing, days: 2 } },
  { count: { event: 'page.viewed', hours: 5 } },
  { count: { event: 'form.sent' } },
  { sum: { event: 'page.viewed', of: time, where: pricing, days: 1 } },
  { sum: { event: 'page.viewed', of: time } },
  { distinct: { event: 'page.viewed', of: page, days: 1 } },
  { distinct: { event: 'page.viewed', of: page } },
  { first: { event: 'page.viewed', where: pricing } },
  { first: { event: 'page.viewed', of: page, hours: 7 } },
  { last: { event: 'page.viewed', of: page, days: 1 } },
  { last: { event: 'form.sent', hours: 3 } },
];
const plan = planOf([
  draw('w', {
    nodes: { t: on('never', true), s: give(1) },
    edges: ['t>s'],
    settings: { goal: { or: [...questions] } },
  }),
]);

/** What the log says, counted the simplest way there is. */
function recount(counter: Counter, events: readonly LeadEvent[], clock: number): Json {
  const since = clock - (windowOf(counter) ?? Number.POSITIVE_INFINITY);
  const where = compileRule(counter.where ?? true);
  const name = counter.of?.split('.').at(-1);
  const seen = events
    .map((event, place) => ({ event, place, value: name === undefined ? null : event.properties[name] }))
    .filter(
      ({ event, value }) => event.type === counter.event && event.occurredAt > since && value !== undefined,
    )
    .filter(({ event }) => truthy(where({ event, now: event.occurredAt })))
    .sort((a, b) => a.event.occurredAt - b.event.occurredAt || a.place - b.place);
  const values = seen.map(({ value }) => value ?? null);
  const say = (one: (typeof seen)[number] | undefined): Json => one?.value ?? one?.event.occurredAt ?? null;
  switch (counter.take ?? 'count') {
    case 'count':
      return seen.length;
    case 'sum':
      return values.reduce<number>((sum, value) => sum + Number(value), 0);
    case 'distinct':
      return new Set(values.map((value) => JSON.stringify(value))).size;
    case 'first':
      return say(seen[0]);
    case 'last':
      return say(seen.at(-1));
  }
}

const expected = (events: readonly LeadEvent[], clock: number): Readonly<Record<string, Json>> =>
  Object.fromEntries(
    [...plan.counterKeys].map(([key, { counter }]) => [key, recount(counter, events, clock)]),
  );

const events = fc
  .array(
    fc.record({
      type: fc.constantFrom('page.viewed', 'page.viewed', 'form.sent', 'other'),
      path: fc.constantFrom('/pricing', '/blog', '/about', undefined),
      ms: fc.integer({ min: 0, max: 9_000 }),
      /* Mostly later than the one before, sometimes days late, sometimes at the same instant. */
      gap: fc.constantFrom(0, hour / 2, hour, 4 * hour, 30 * hour, -hour, -20 * hour, -60 * hour),
    }),
    { maxLength: 60 },
  )
  .map((steps) => {
    let at = noon;
    return steps.map(({ type, path, ms, gap }, n): LeadEvent => {
      at += gap;
      const properties: JsonObject = path === undefined ? { ms } : { path, ms };
      return { id: `ev${n}`, lead: 'l1', type, properties, traits: {}, email: null, occurredAt: at };
    });
  });

/** As a worker would find it in the database. */
const stored = (state: LeadState): LeadState => JSON.parse(JSON.stringify(state)) as LeadState;

test('counters say at every event what a recount of the whole log says, stored in between or not', () => {
  expect(plan.counterKeys.size).toBe(questions.length);
  fc.assert(
    fc.property(events, fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), (log, storing) => {
      let state = nobody;
      log.forEach((event, n) => {
        state = turn(plan, storing[n] ? stored(state) : state, event).state;
        expect(counterValues(plan, state)).toEqual(expected(log.slice(0, n + 1), state.clock));
        expect(counterValues(plan, stored(state))).toEqual(counterValues(plan, state));
      });
    }),
    { numRuns: 150 },
  );
});

test('counters filled from the log, by when events happened, are those of a lead that was counted live', () => {
  fc.assert(
    fc.property(events, (log) => {
      const live = log.reduce((state, event) => turn(plan, state, event).state, nobody);
      const past = log.map((event, place) => ({ event, place }));
      past.sort((a, b) => a.event.occurredAt - b.event.occurredAt || a.place - b.place);
      const filled = fillCounters(
        plan,
        { ...live, counters: {} },
        past.map(({ event }) => event),
      );
      expect(stored(filled).counters).toEqual(stored(fillCounters(plan, live, [])).counters);
    }),
    { numRuns: 150 },
  );
});

test('the same turn taken twice from one state gives the same counters', () => {
  fc.assert(
    fc.property(events, fc.nat({ max: 59 }), (log, at) => {
      const before = log.slice(0, at).reduce((state, event) => turn(plan, state, event).state, nobody);
      const text = JSON.stringify(before);
      for (const event of log.slice(at)) {
        const once = turn(plan, before, event).state;
        expect(turn(plan, before, event).state).toEqual(once);
        expect(counterValues(plan, once)).toEqual(counterValues(plan, stored(once)));
      }
      expect(JSON.stringify(before)).toBe(text);
    }),
    { numRuns: 50 },
  );
});

test('a counter with a window keeps the latest 1,000 events', () => {
  const [counted] = [...plan.counterKeys].filter(([, { counter }]) => counter.hours === 5 && !counter.take);
  let state = nobody;
  for (let n = 0; n < 1_100; n++)
    state = turn(plan, state, {
      id: `ev${n}`,
      lead: 'l1',
      type: 'page.viewed',
      properties: {},
      traits: {},
      email: null,
      occurredAt: noon + n * 1_000,
    }).state;
  expect(counterValues(plan, state)[counted?.[0] ?? '']).toBe(1_000);
  expect(JSON.stringify(state.counters[counted?.[0] ?? '']).length).toBeLessThan(2_100);
});
