import type { Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { mergeByHand, undoMerge } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { demoRequest, install } from './support/workflow.ts';

const database = withTestDatabase();

const day = 86_400_000;
const start = Date.UTC(2026, 2, 1);
const zone = 'America/New_York';
const withinMs = 20 * day;
const range = { from: '2026-02-20', to: '2026-06-01', zone } as const;

/** Numbers between 0 and 1 that are the same for the same seed. */
const chances = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
};

const refresh = async (store: Store): Promise<void> => {
  while ((await store.analytics.refreshStep())?.done === false);
};

/** Everything one person did that counts, put together from the rows of all their leads. */
interface Person {
  readonly stages: readonly { readonly lead: string; readonly stage: string; readonly at: number }[];
  readonly touches: readonly { readonly at: number; readonly source: string }[];
  readonly won: readonly { readonly at: number; readonly amount: number }[];
}

/** The people as the leads, the ledger of stages and the log have them now, without the tables of analytics. */
const peopleIn = async (store: Store): Promise<ReadonlyMap<string, Person>> => {
  const { rows: leads } = await sql<{ id: string; into: string | null }>`
    select id, merged_into as into from leads where kind = 'lead'`.execute(store.db);
  const into = new Map(leads.map(({ id, into }) => [id, into]));
  const standing = (id: string): string => {
    const next = into.get(id) ?? null;
    return next === null ? id : standing(next);
  };
  const { rows: stages } = await sql<{ lead: string; stage: string; at: number }>`
    select lead, to_stage as stage, at from stage_rows order by at, id`.execute(store.db);
  const { rows: events } = await sql<{
    lead: string;
    type: string;
    at: number;
    properties: { amount?: number; source?: string };
  }>`select lead, type, occurred_at as at, properties from events order by occurred_at, seq`.execute(
    store.db,
  );
  const found = new Map<string, { [K in keyof Person]: Person[K][number][] }>();
  for (const { id } of leads) {
    const person = standing(id);
    if (!found.has(person)) found.set(person, { stages: [], touches: [], won: [] });
  }
  for (const row of stages) found.get(standing(row.lead))?.stages.push(row);
  for (const { lead, type, at, properties } of events) {
    const person = found.get(standing(lead));
    if (typeof properties.source === 'string') person?.touches.push({ at, source: properties.source });
    if (type === 'deal.won') person?.won.push({ at, amount: properties.amount ?? 0 });
  }
  return found;
};

const rounded = (figures: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(figures).flatMap(([name, n]) => (n === 0 ? [] : [[name, Math.round(n * 1e3) / 1e3]])),
  );

/** The figures, counted anew one person after the other. */
const figuresOf = (people: readonly Person[], inSpan: (at: number) => boolean) => {
  const figures: Record<string, number> = {};
  const add = (name: string, n = 1): void => {
    figures[name] = (figures[name] ?? 0) + n;
  };
  for (const { stages, touches, won } of people) {
    const first = (stage: string) => stages.find((row) => row.stage === stage);
    for (const stage of ['lead', 'mql', 'sql']) {
      const own = new Set<string>();
      for (const row of stages.filter((one) => one.stage === stage)) {
        if (inSpan(row.at) && row === first(stage)) add(`${stage} entered`);
        else if (inSpan(row.at) && own.has(row.lead)) add(`${stage} again`);
        own.add(row.lead);
      }
    }
    const lead = first('lead');
    if (lead !== undefined && inSpan(lead.at)) {
      const reached = stages.some(
        ({ stage, at }) => stage === 'mql' && at >= lead.at && at <= lead.at + withinMs,
      );
      const source = touches[0]?.source ?? 'unknown';
      add(`leads from ${source}`);
      if (reached) {
        add('lead to mql');
        add(`mqls from ${source}`);
      }
    }
    for (const deal of won.filter(({ at }) => inSpan(at))) {
      const before = touches.filter(({ at }) => at <= deal.at);
      if (before.length === 0) add('revenue of unknown', deal.amount);
      for (const { source } of before) add(`revenue of ${source}`, deal.amount / before.length);
    }
  }
  return rounded(figures);
};

/** The same figures as the product gives them. */
const toldBy = async (store: Store) => {
  const periods = await store.analytics.periods(range, 'month');
  const figures: Record<string, number> = {};
  const add = (name: string, n: number): void => {
    figures[name] = (figures[name] ?? 0) + n;
  };
  for (const { stage, entered, again } of await store.analytics.stages(['lead', 'mql', 'sql'], periods)) {
    add(`${stage} entered`, entered);
    add(`${stage} again`, again);
  }
  const pair = { from: 'lead', to: 'mql' };
  for (const { reached } of await store.analytics.cohorts([pair], { periods, withinMs }))
    add('lead to mql', reached);
  const asked = { stage: 'lead', next: ['mql'], periods, withinMs };
  for (const { value, entered, reached } of await store.analytics.values('source', asked)) {
    add(`leads from ${value ?? 'unknown'}`, entered);
    add(`mqls from ${value ?? 'unknown'}`, reached[0] ?? 0);
  }
  for (const { value, revenue } of await store.analytics.credit('source', { model: 'linear', periods }))
    add(`revenue of ${value ?? 'unknown'}`, revenue);
  return rounded(figures);
};

test('Figures folded from the log are those counted anew, after late events, merges, undos and erasures in any order', async () => {
  const { store } = database();
  await install(store, demoRequest);
  const runtime = runtimeOn(store);
  await runtime.start();
  const chance = chances(20_260_301);
  const below = (n: number): number => Math.floor(chance() * n);
  const erased: Person[] = [];
  const merges: string[] = [];
  const periods = await store.analytics.periods(range, 'month');
  const [fromAt, toAt] = [periods[0]?.fromAt ?? 0, periods.at(-1)?.toAt ?? 0];
  const inSpan = (at: number): boolean => at >= fromAt && at < toAt;

  const standing = async (): Promise<readonly string[]> => [...(await peopleIn(store)).keys()];
  const acts: readonly (() => Promise<unknown>)[] = [
    /* A form, perhaps of the past, perhaps of a browser that was anonymous so far. */
    ...Array.from({ length: 5 }, () => () => {
      const who = below(14);
      const anonymous = chance() < 0.3;
      return runtime.ingest([
        {
          type: 'form.submitted',
          lead: anonymous
            ? { anonymousId: `b${below(14)}` }
            : { email: `p${who}@acme.test`, ...(chance() < 0.4 ? { anonymousId: `b${who}` } : {}) },
          properties: {
            form: chance() < 0.5 ? 'demo' : 'ebook',
            ...(chance() < 0.7 ? { source: ['ads', 'search', 'fair'][below(3)] ?? '' } : {}),
          },
          occurredAt: start + below(60 * day),
        },
      ]);
    }),
    () =>
      runtime.ingest([
        {
          type: 'stage.set',
          lead: { email: `p${below(14)}@acme.test` },
          properties: { stage: ['lead', 'mql', 'sql', 'recycled'][below(4)] ?? 'lead', reason: 'x', by: 'y' },
          occurredAt: start + below(70 * day),
        },
      ]),
    () =>
      runtime.ingest([
        {
          type: 'deal.won',
          lead: { email: `p${below(14)}@acme.test` },
          properties: { amount: 100 * (1 + below(50)), currency: 'USD' },
          occurredAt: start + below(80 * day),
        },
      ]),
    async () => {
      const people = await standing();
      const [winner, loser] = [people[below(people.length)], people[below(people.length)]];
      if (winner === undefined || loser === undefined) return;
      const merge = await mergeByHand(store, {
        winner,
        loser,
        by: null,
        reason: 'test',
        now: start + 80 * day,
      });
      if (typeof merge !== 'string') merges.push(merge.id);
    },
    async () => {
      const id = merges[below(merges.length)];
      if (id !== undefined) await undoMerge(store, { id, by: null, now: start + 80 * day });
    },
    async () => {
      await runtime.settled();
      const people = await peopleIn(store);
      const who = [...people.keys()][below(people.size)];
      const person = who === undefined || chance() < 0.5 ? undefined : people.get(who);
      if (who === undefined || person === undefined) return;
      erased.push(person);
      await store.privacy.erase(who);
    },
    () => refresh(store),
  ];

  for (let round = 0; round < 8; round += 1) {
    for (let n = 0; n < 14; n += 1) await acts[below(acts.length)]?.();
    await runtime.settled();
    await refresh(store);
    const people = [...(await peopleIn(store)).values(), ...erased];
    expect(await toldBy(store)).toEqual(figuresOf(people, inSpan));
  }
  expect(erased.length).toBeGreaterThan(1);
  expect(merges.length).toBeGreaterThan(2);
  await runtime.stop();
}, 60_000);

test('A day is a day of the workspace, also when the clocks change', async () => {
  const { store } = database();
  const days = await store.analytics.periods({ from: '2026-03-07', to: '2026-03-10', zone }, 'day');
  expect(days.map(({ from, fromAt, toAt }) => [from, (toAt - fromAt) / 3_600_000])).toEqual([
    ['2026-03-07', 24],
    ['2026-03-08', 23],
    ['2026-03-09', 24],
  ]);
  expect(days[0]?.fromAt).toBe(Date.UTC(2026, 2, 7, 5));
  const weeks = await store.analytics.periods({ from: '2026-03-04', to: '2026-03-17', zone }, 'week');
  expect(weeks.map(({ from, to, partial }) => [from, to, partial])).toEqual([
    ['2026-03-04', '2026-03-09', true],
    ['2026-03-09', '2026-03-16', false],
    ['2026-03-16', '2026-03-17', true],
  ]);
});
