import { publish } from '@sluice/engine';
import type { ExperimentPhase } from '@sluice/model';
import type { ExperimentSettings, FigureRequest, Store } from '@sluice/store';
import { withTestDatabase } from '@sluice/store/testing';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { experimentResults, mergeByHand } from '../src/index.ts';
import { runtimeOn } from './support/run.ts';
import { draw, install, nodeTypes, workspace } from './support/workflow.ts';

const database = withTestDatabase();
const day = 86_400_000;
const start = Date.now() - 40 * day;

/** Tests share a database, and neither people nor forms: the workflows of one stay live for the next. */
let crowd = 0;
beforeEach(() => {
  crowd += 1;
});

const formName = (): string => `demo-${crowd}`;

/** A form gives `points`, and an MQL to who has `employees` enough. */
const version = (points: number, employees: number) =>
  draw(
    'Split',
    {
      form: ['core/form-submitted', { forms: [formName()] }],
      points: ['core/add-points', { points, group: 'engagement', limit: 'always', times: 1 }],
      big: ['core/rule', { rule: { '>=': [{ var: 'lead.traits.employees' }, employees] }, label: 'Big' }],
      mql: ['core/move-stage', { stage: 'mql', onlyForward: true }],
    },
    ['form>points', 'points>big', 'big.yes>mql'],
  );

/** Version n gives n points; the first is live. */
const fourVersions = async (store: Store, employees: readonly number[]): Promise<string> => {
  const id = await install(store, version(1, employees[0] ?? 0));
  for (const [index, least] of employees.slice(1).entries()) {
    const made = publish(version(index + 2, least), { registry: nodeTypes, workspace });
    if (made.version === null) throw new Error(JSON.stringify(made.diagnostics));
    const content = made.version;
    await store.transaction((tx) =>
      tx.versions.publish(id, { content, note: null, publishedBy: null, now: Date.now(), live: false }),
    );
  }
  return id;
};

const phase = (weights: readonly number[], more: Partial<ExperimentPhase> = {}) => ({
  arms: weights.map((weight, n) => ({ key: 'abcd'.charAt(n), version: n + 1, weight })),
  holdout: 0,
  eligibility: null,
  entrants: 'all' as const,
  ...more,
});

const settings = (more: Partial<ExperimentSettings> = {}): ExperimentSettings => ({
  hypothesis: null,
  unit: 'lead',
  group: null,
  outcome: { kind: 'stage', stage: 'mql', days: 14 },
  lift: 20,
  baseline: null,
  planned: null,
  ...more,
});

const begin = async (
  store: Store,
  workflow: string,
  { weights, ...more }: { readonly weights: readonly number[] } & Partial<ExperimentSettings>,
): Promise<string> => {
  const now = Date.now();
  const id = await store.experiments.create({
    workflow,
    name: 'Test',
    settings: settings(more),
    phase: phase(weights),
    by: null,
    now,
  });
  await store.transaction((tx) => tx.experiments.start(id, { by: null, now, settings: settings(more) }));
  return id;
};

const change = (store: Store, id: string, weights: readonly number[]) =>
  store.transaction((tx) => tx.experiments.change(id, { phase: phase(weights), by: null, now: Date.now() }));

const form = (n: number, { at = start, domain = `c${n}x${crowd}.test` } = {}) => ({
  id: `f-${n}-${at}-${domain}`,
  type: 'form.submitted',
  lead: { email: `p${n}@${domain}` },
  traits: { employees: n % 1000 },
  properties: { form: formName() },
  occurredAt: at,
});

const some = (from: number, to: number, at = start) =>
  Array.from({ length: to - from }, (_, n) => form(from + n, { at }));

const judged = async (store: Store, id: string, workflow: string) => {
  const stored = await store.experiments.get(id);
  if (stored === null) throw new Error('The experiment is there.');
  const request: FigureRequest = {
    experiment: id,
    workflow,
    unit: stored.settings.unit,
    stages: ['mql', 'sql'],
    windowMs: 14 * day,
    now: Date.now(),
  };
  const rows = await store.experimentFigures.of(request);
  return experimentResults({
    rows,
    phases: stored.phases,
    outcome: { kind: 'stage', name: 'MQL', days: 14 },
    planned: null,
    lift: 20,
    closed: false,
    now: request.now,
  });
};

interface Seen {
  readonly lead: string;
  readonly arm: string | null;
  readonly version: number;
  readonly state: string | null;
}

describe('four arms over restarts, two workers and two changes of weights', () => {
  test('nobody moves arm, exposure equals the record, and the check is silent until leads go missing', async () => {
    const { store } = database();
    const workflow = await fourVersions(store, [500, 500, 500, 500]);
    const id = await begin(store, workflow, { weights: [10, 20, 30, 40] });
    const first = runtimeOn(store);
    await first.start();
    await first.ingest(some(0, 900));
    await first.settled();
    await first.stop();

    await change(store, id, [40, 30, 20, 10]);
    const pair = [runtimeOn(store), runtimeOn(store)];
    for (const one of pair) await one.start();
    await pair[0]?.ingest(some(300, 1800, start + day));
    await pair[1]?.settled();
    for (const one of pair) await one.stop();

    await change(store, id, [25, 25, 25, 25]);
    const last = runtimeOn(store);
    await last.start();
    await last.ingest(some(0, 2700, start + 2 * day));
    await last.settled();
    await last.stop();

    const { rows } = await sql<Seen>`
      select distinct s.lead, a.arm, s.version, st.state #>> array['trials', ${id}::text, '0'] as state
      from score_rows s left join assignments a on a.lead = s.lead and a.experiment = ${id}
      left join lead_states st on st.lead = s.lead where s.workflow = ${workflow}`.execute(store.db);
    expect(rows).toHaveLength(2700);
    expect(rows.filter(({ arm, version: ran }) => arm !== 'abcd'.charAt(ran - 1))).toEqual([]);
    expect(rows.filter(({ arm, state }) => arm !== state)).toEqual([]);

    const { sampleRatio, phases } = await judged(store, id, workflow);
    expect(phases.map(({ arms }) => arms.reduce((sum, { exposed }) => sum + exposed, 0))).toEqual([
      900, 900, 900,
    ]);
    expect(sampleRatio.state).toBe('ok');
    expect(sampleRatio.inTwoVersions).toBe(0);

    const gone = await sql<{ lead: string }>`
      select lead from assignments where experiment = ${id} and arm = 'b' order by lead limit 220`.execute(
      store.db,
    );
    for (const { lead } of gone.rows.slice(0, 5)) await store.privacy.erase(lead);
    await sql`delete from assignments where lead = any(${gone.rows.slice(5).map(({ lead }) => lead)}::uuid[])`.execute(
      store.db,
    );
    const faulty = await judged(store, id, workflow);
    expect(faulty.sampleRatio.state).toBe('mismatch');
    expect(faulty.verdict.state).toBe('blocked');
  });
});

test('Matured leads with a true difference make the right winner, and counts are those of the leads', async () => {
  const { store } = database();
  const workflow = await fourVersions(store, [800, 650]);
  const id = await begin(store, workflow, { weights: [50, 50] });
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest(some(0, 2000));
  await runtime.ingest(some(2000, 2100, Date.now() - day));
  await runtime.settled();
  await runtime.stop();
  const { arms, verdict, series } = await judged(store, id, workflow);
  expect(arms.reduce((sum, { matured }) => sum + matured, 0)).toBe(2000);
  expect(arms.reduce((sum, { immature }) => sum + immature, 0)).toBe(100);
  for (const [n, rate] of [0.2, 0.35].entries())
    expect(Math.abs((arms[n]?.rate ?? 0) - rate)).toBeLessThan(0.05);
  expect(verdict).toMatchObject({ state: 'winner', arm: 'b' });
  expect(series.at(-1)?.arms.map(({ matured }) => matured)).toEqual(arms.map(({ matured }) => matured));
  const units = await store.experimentFigures.units(
    { experiment: id, workflow, unit: 'lead', stages: ['mql'], windowMs: 14 * day, now: Date.now() },
    { after: '', limit: 5000 },
  );
  expect(units.filter(({ converted, matured }) => converted && matured)).toHaveLength(
    arms.reduce((sum, { converted }) => sum + converted, 0),
  );
});

test('Contacts of a company meet the version of its first, by other weights and on another worker', async () => {
  const { store } = database();
  const workflow = await fourVersions(store, [500, 500]);
  const id = await begin(store, workflow, { weights: [100, 0], unit: 'account' });
  const first = runtimeOn(store);
  await first.start();
  await first.ingest([form(1, { domain: 'acme-works.test' })]);
  await first.settled();
  await first.stop();
  await change(store, id, [0, 100]);
  const second = runtimeOn(store);
  await second.start();
  await second.ingest([
    form(2, { domain: 'acme-works.test', at: start + day }),
    form(3, { domain: 'other-works.test', at: start + day }),
  ]);
  await second.settled();
  await second.stop();
  const { rows } = await sql<{ unit: string; arms: string; phases: string }>`
    select unit, string_agg(arm, '' order by at) as arms, string_agg(phase::text, '' order by at) as phases
    from assignments where experiment = ${id} group by unit order by unit`.execute(store.db);
  expect(rows).toEqual([
    { unit: 'acme-works.test', arms: 'aa', phases: '11' },
    { unit: 'other-works.test', arms: 'b', phases: '2' },
  ]);
  const { arms, verdict } = await judged(store, id, workflow);
  expect(arms.map(({ exposed }) => exposed)).toEqual([1, 1]);
  expect(verdict.state).not.toBe('blocked');
});

test('Two leads of two arms that turn out to be one person count once, by the earlier, and are told as crossed over', async () => {
  const { store } = database();
  const workflow = await fourVersions(store, [500, 500]);
  const id = await begin(store, workflow, { weights: [50, 50] });
  const runtime = runtimeOn(store);
  await runtime.start();
  await runtime.ingest(Array.from({ length: 40 }, (_, n) => form(n, { at: start + n * 60_000 })));
  await runtime.settled();
  const { rows } = await sql<{ lead: string; arm: string }>`
    select lead, arm from assignments where experiment = ${id} order by at`.execute(store.db);
  const [early] = rows;
  const late = rows.find(({ arm }) => arm !== early?.arm);
  if (early === undefined || late === undefined) throw new Error('Forty leads are in both arms.');
  await mergeByHand(store, {
    winner: late.lead,
    loser: early.lead,
    by: null,
    reason: 'One person',
    now: Date.now(),
  });
  await runtime.settled();
  const winner = await store.leads.get(late.lead);
  expect(winner?.state?.trials?.[id]?.[0]).toBe(early.arm);
  const { sampleRatio, arms } = await judged(store, id, workflow);
  expect(sampleRatio).toMatchObject({ crossed: 1, inTwoVersions: 0 });
  expect(arms.reduce((sum, { exposed }) => sum + exposed, 0)).toBe(39);
  await runtime.stop();
});
