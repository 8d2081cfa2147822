import { fillCounters, type RetoldTurn, retell, turn } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import { expect, test } from 'vitest';
import { type Outcome, planOfSimulation, simulate } from './world.ts';

/* `SLUICE_SIMULATION_SEED=n` replays one history; `SLUICE_SIMULATIONS=n` runs more of them. */
const given = process.env.SLUICE_SIMULATION_SEED;
const histories = Number(process.env.SLUICE_SIMULATIONS ?? 60);
const first = given === undefined ? Date.now() % 1_000_000_000 : Number(given);

/** What each lead must have come to: the plain fold of its events in the order of the log. */
const folded = ({ plan, database: { tables } }: Outcome) =>
  [...tables.leads.values()].map((lead) => {
    const events = tables.events.filter((event) => event.lead === lead.id).toSorted((a, b) => a.seq - b.seq);
    let state = fillCounters(plan, initialLead(lead.id, lead.createdAt), []);
    const turns = events.map((event) => {
      const result = turn(plan, state, event);
      state = result.state;
      return result;
    });
    return { lead: lead.id, state, turns };
  });

const of = <T extends { readonly lead: string }>(rows: readonly T[], lead: string): readonly T[] =>
  rows.filter((row) => row.lead === lead);

const check = (outcome: Outcome): void => {
  const { tables } = outcome.database;
  const effects = new Map<string, string>();
  for (const { lead, state, turns } of folded(outcome)) {
    expect(tables.leads.get(lead)?.state).toEqual(state);
    expect(tables.timers.get(lead)?.dueAt ?? null).toBe(state.due);
    expect(of(tables.rows, lead)).toEqual(turns.flatMap(({ rows }) => rows));
    expect(of(tables.stages, lead)).toEqual(turns.flatMap(({ stages }) => stages));
    expect(of(tables.passages, lead).flatMap(({ passages }) => passages)).toEqual(
      turns.flatMap(({ passages }) => passages),
    );
    for (const { key, input } of turns.flatMap((one) => one.effects)) effects.set(key, JSON.stringify(input));
  }
  const log = new Set(tables.events.map(({ id }) => id));
  expect(log.size).toBe(tables.events.length);
  for (const id of outcome.acknowledged) expect(log.has(id)).toBe(true);
  expect([...outcome.told.keys()].toSorted()).toEqual([...effects.keys()].toSorted());
  for (const [key, contents] of outcome.told) expect([...contents]).toEqual([effects.get(key)]);
  expect(tables.quarantined).toEqual([]);
};

/** Told again, by the plan of then and by the same plan as if it were a draft beside it, every verdict is the one that was given. */
const retold = (outcome: Outcome): void => {
  const { tables } = outcome.database;
  const leads = [...tables.leads.values()];
  const family = leads.map(({ id, createdAt }) => ({
    born: initialLead(id, createdAt),
    events: tables.events.filter(({ lead }) => lead === id).toSorted((a, b) => a.seq - b.seq),
    recorded: true,
  }));
  const turns: RetoldTurn[] = [];
  const states = retell(family, [outcome.plan, planOfSimulation()], {
    until: outcome.until,
    onTurn: (one) => turns.push(one),
  });
  for (const [lead, { id, state }] of leads.entries())
    for (const [side, ends] of states.entries()) {
      const own = turns.filter((one) => one.side === side && one.lead === lead).map(({ result }) => result);
      expect(ends[lead]).toEqual(state);
      expect(own.flatMap(({ rows }) => rows)).toEqual(of(tables.rows, id));
      expect(own.flatMap(({ stages }) => stages)).toEqual(of(tables.stages, id));
      expect(own.flatMap(({ passages }) => passages)).toEqual(
        of(tables.passages, id).flatMap(({ passages }) => passages),
      );
    }
};

test(`${histories} random histories with faults come to what the plain fold of their log comes to (from seed ${first})`, async () => {
  let faults = 0;
  let timers = 0;
  for (let n = 0; n < (given === undefined ? histories : 1); n++) {
    const seed = first + n;
    try {
      const outcome = await simulate(seed, 40);
      check(outcome);
      retold(outcome);
      faults += outcome.faults;
      timers += outcome.database.tables.events.filter(({ type }) => type === 'timer.due').length;
    } catch (error) {
      throw new Error(`The history of seed ${seed} fails: SLUICE_SIMULATION_SEED=${seed} replays it.`, {
        cause: error,
      });
    }
  }
  expect(faults).toBeGreaterThan(0);
  expect(timers).toBeGreaterThan(0);
});

test('The same seed is the same history to the last byte', async () => {
  const [one, two] = [await simulate(7, 40), await simulate(7, 40)];
  expect(JSON.stringify(one.database.tables.events)).toBe(JSON.stringify(two.database.tables.events));
  expect(JSON.stringify([...one.database.tables.leads])).toBe(JSON.stringify([...two.database.tables.leads]));
  expect(one.faults).toBe(two.faults);
});
