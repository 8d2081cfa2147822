import {
  type EffectiveRow,
  expiryOf,
  explainScore,
  formula,
  initialLead,
  type LeadState,
  nextCrossing,
  type Score,
  type ScoreRow,
  scoreOf,
  type WaitingRun,
  type WorkflowVersion,
  type Workspace,
} from '@sluice/model';
import { type StageEntry, type StoredLead, versionName } from '@sluice/store';
import type { Services } from './context.ts';
import { iso, ownerOf } from './wire.ts';

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const stageEntry = ({ at, from, to, rule, event, eventType, properties: { by, reason } }: StageEntry) => ({
  stage: to,
  from,
  at: iso(at),
  cause: rule,
  event,
  eventType,
  person: rule === null && eventType === 'stage.set' ? { name: text(by), reason: text(reason) ?? '' } : null,
});

const stateOf = (lead: StoredLead): LeadState =>
  lead.state ?? { ...initialLead(lead.id, lead.createdAt), email: lead.email };

/** A run that waits, in the words of its version. */
const runView = (run: WaitingRun, versions: ReadonlyMap<string, WorkflowVersion>) => {
  const version = versions.get(versionName(run));
  const step = version?.program.steps.find(({ node }) => node === run.node);
  return {
    id: run.id,
    workflow: run.workflow,
    workflowName: version?.graph.name ?? '',
    version: run.version,
    node: run.node,
    title: step?.title ?? run.node,
    awaits: run.awaits ?? null,
    wakeAt: run.wakeAt === undefined ? null : iso(run.wakeAt),
    event: run.event ?? null,
    since: iso(run.since),
  };
};

/** A lead as the API gives it, at an instant. */
export const leadView = (
  lead: StoredLead,
  {
    stages,
    workspace,
    versions,
    now,
  }: {
    readonly stages: readonly StageEntry[];
    readonly workspace: Workspace;
    /** The versions its runs stand in, by `versionName`. */
    readonly versions: ReadonlyMap<string, WorkflowVersion>;
    readonly now: number;
  },
) => {
  const state = stateOf(lead);
  return {
    id: lead.id,
    email: state.email,
    name: lead.name,
    traits: state.traits,
    account: state.account,
    stage: state.stage,
    stageSince: iso(state.stageSince),
    stages: stages.map(stageEntry),
    score: scoreNow(workspace, state, now),
    owner: ownerOf(workspace, state.owner),
    lists: state.lists,
    runs: state.runs.map((run) => runView(run, versions)),
    createdAt: iso(lead.createdAt),
    lastSeenAt: iso(lead.lastEventAt),
  };
};

/** Whether two scores say different things, apart from the order their points were added in. */
const differs = (a: Score, b: Score): boolean =>
  a.band !== b.band ||
  (a.total === null) !== (b.total === null) ||
  Math.abs((a.total ?? 0) - (b.total ?? 0)) > 1e-6;

/** Was the lead last judged by another model, one that gave another score at that instant? */
const isPending = ({ scoring }: Workspace, state: LeadState): boolean =>
  differs(scoreOf(scoring, state, state.clock), state.score);

/** The score as it stands now: as last judged, less what has faded since. */
const scoreNow = (workspace: Workspace, state: LeadState, now: number): Score =>
  state.fading === undefined || isPending(workspace, state)
    ? state.score
    : scoreOf(workspace.scoring, state, Math.max(now, state.clock));

const decayOf = ({ at, decay, left }: EffectiveRow<ScoreRow>) => {
  if (decay === null) return {};
  const fades =
    'halfLifeDays' in decay
      ? { halfLifeDays: decay.halfLifeDays }
      : { expiresAfterDays: decay.expiresAfterDays, expiresAt: iso(expiryOf(at, decay.expiresAfterDays)) };
  return { decay: left, fades };
};

/** When time alone next changes the band or the readiness for sales, if the lead does nothing more. */
const nextOf = ({ scoring }: Workspace, state: LeadState, now: number) => {
  const at = nextCrossing(scoring, state, { after: Math.max(now, state.clock) });
  if (at === null) return null;
  const { total, band } = scoreOf(scoring, state, at);
  return { at: iso(at), total, band };
};

/**
 * The rows of a lead's score at an instant; their `effective` sums to the total.
 * They are weighed by the scoring model of today: where the lead was last judged
 * by another one that gave another score, the answer is marked as pending.
 */
export const scoreView = async (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  {
    lead,
    at,
    workspace,
  }: { readonly lead: StoredLead; readonly at: number | null; readonly workspace: Workspace },
) => {
  const stored = await store.scores.rows(lead.id, at === null ? {} : { until: at });
  const state = stateOf(lead);
  const asOf = at ?? Math.max(clock(), stored.at(-1)?.at ?? 0);
  const { score, rows } = explainScore(workspace.scoring, stored, asOf);
  return {
    total: score.total,
    band: score.band,
    groups: score.groups,
    rows: rows.map((row) => ({
      at: iso(row.at),
      group: row.group,
      mode: row.mode,
      points: row.points,
      effective: row.effective,
      rule: row.rule,
      event: row.event,
      ...(row.limited === null ? {} : { limit: row.limited }),
      ...decayOf(row),
    })),
    formula: formula(workspace.scoring),
    at: iso(at ?? clock()),
    next: at === null ? nextOf(workspace, state, asOf) : null,
    ...(at === null && isPending(workspace, state) ? { pending: true as const } : {}),
  };
};
