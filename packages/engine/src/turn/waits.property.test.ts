import type { LeadEvent, LeadState, TurnResult } from '@sluice/model';
import { rule } from '@sluice/sdk';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  type Drawing,
  day,
  draw,
  event,
  give,
  hour,
  live,
  nobody,
  noon,
  on,
  planOf,
} from '../testing/lab.ts';
import { advance } from './advance.ts';
import { replay } from './replay.ts';
import { turn } from './turn.ts';

vi.setConfig({ testTimeout: 60_000 });

const window = (from: string, to: string) => ({
  window: { weekdays: ['mon', 'tue', 'thu', 'sat'], from, to, zone: 'lead' },
});

const node = fc.oneof(
  fc
    .constantFrom(
      { for: 3 * hour },
      { for: { days: 1 } },
      { for: 0 },
      window('09:00', '10:30'),
      window('22:00', '02:00'),
    )
    .map((value) => ['wait', { value: rule.literal(value) }] as const),
  fc
    .constantFrom({ for: 5 * hour }, null)
    .chain((value) =>
      fc
        .constantFrom('page.viewed', 'score.changed', 'form.submitted')
        .map((type) => ['wait', { value: rule.literal(value), event: type }] as const),
    ),
  fc.constantFrom(1, -2, 5).map((points) => give(points)),
  fc.constantFrom('mql', 'sql').map((to) => ['stage', { to }] as const),
  fc.constant(['send', { text: { var: 'stage' } }] as const),
);

const ports = ([type, config]: readonly [string, object]): readonly string[] =>
  type !== 'wait' ? ['out'] : 'event' in config ? ['happened', 'timeout'] : ['out'];

const drawing = fc
  .tuple(
    fc.constantFrom('page.viewed', 'form.submitted', 'stage.changed'),
    fc.array(node, { minLength: 2, maxLength: 8 }),
    fc.array(fc.nat(), { minLength: 4, maxLength: 16 }),
    fc.constantFrom('every-time', 'once', 'while-not-running', 'once-per-period'),
    fc.constantFrom(null, { '==': [{ var: 'stage' }, 'sql'] }),
  )
  .map(([type, nodes, picks, reentry, goal]): Drawing => {
    const all = [on(type), ...nodes];
    const edges = new Set(
      nodes.map((_, index) => `n${index}.${ports(all[index] ?? ['', {}])[0]}>n${index + 1}`),
    );
    picks.forEach((pick, index) => {
      const to = 1 + (index % nodes.length);
      const from = pick % to;
      const ways = ports(all[from] ?? ['', {}]);
      edges.add(`n${from}.${ways[pick % ways.length]}>n${to}`);
    });
    return {
      nodes: Object.fromEntries(all.map((made, index) => [`n${index}`, made])),
      edges: [...edges],
      settings: { reentry, goal, periodDays: 2, maxWaiting: 4 },
    };
  });

const documents = fc
  .array(drawing, { minLength: 1, maxLength: 2 })
  .map((drawings) => drawings.map((made, index) => draw(`w${index}`, made)));

const events = fc
  .array(
    fc.tuple(fc.constantFrom('page.viewed', 'form.submitted', 'z.z'), fc.integer({ min: -3, max: 40 })),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((list) => {
    let at = noon;
    return list.map(([type, hours], index): LeadEvent => {
      at += hours * hour;
      return event(index, type, { occurredAt: at, traits: { timezone: 'America/Santiago' } });
    });
  });

/** A log as a host keeps it: a timer stands in it before the first event that happened after it. */
function withTimers(plan: ReturnType<typeof planOf>, given: readonly LeadEvent[]): readonly LeadEvent[] {
  let state = nobody;
  const log: LeadEvent[] = [];
  const fire = (until: number): void => {
    for (const { event: fired, result } of advance(plan, state, until)) {
      log.push(fired);
      state = result.state;
    }
  };
  for (const happened of given) {
    fire(happened.occurredAt);
    log.push(happened);
    state = turn(plan, state, happened).state;
  }
  fire(noon + 90 * day);
  return log;
}

test('a replay that lets time pass equals the fold over the log with its timers, byte for byte', () => {
  fc.assert(
    fc.property(documents, events, (drawn, given) => {
      const plan = planOf(drawn);
      const log = withTimers(plan, given);
      let state: LeadState = nobody;
      const turns: TurnResult[] = [];
      for (const logged of log) {
        turns.push(turn(plan, state, logged));
        state = turns.at(-1)?.state ?? state;
      }
      const again = replay(planOf(drawn), nobody, log, { until: noon + 90 * day });
      expect(JSON.stringify(again)).toBe(JSON.stringify({ state, turns }));
      /* A workflow may start itself again for ever; then what is due next lies behind the end. */
      expect(state.due ?? Number.POSITIVE_INFINITY).toBeGreaterThan(noon + 90 * day);
    }),
    { numRuns: 120 },
  );
});

test('what a lead has due is the earliest instant one of its runs waits for', () => {
  fc.assert(
    fc.property(documents, events, (drawn, given) => {
      for (const { state } of live(planOf(drawn), given).turns) {
        const wakes = state.runs.flatMap(({ wakeAt }) => wakeAt ?? []);
        expect(state.due).toBe(wakes.length === 0 ? null : Math.min(...wakes));
      }
    }),
    { numRuns: 80 },
  );
});

test('closures and generated code wait for the same', () => {
  fc.assert(
    fc.property(documents, events, (drawn, given) => {
      const bytes = (backend: 'closures' | 'generated') =>
        JSON.stringify(live(planOf(drawn, { backend }), given));
      expect(bytes('generated')).toBe(bytes('closures'));
    }),
    { numRuns: 50 },
  );
});
