import {
  explainScore,
  formula,
  initialLead,
  type LeadState,
  type Score,
  type Workspace,
} from '@sluice/model';
import type { StageEntry, StoredLead } from '@sluice/store';
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

/** A lead as the API gives it. */
export const leadView = (
  lead: StoredLead,
  { stages, workspace }: { readonly stages: readonly StageEntry[]; readonly workspace: Workspace },
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
    score: state.score,
    owner: ownerOf(workspace, state.owner),
    lists: state.lists,
    runs: state.runs.map(({ id, workflow, version, node, awaits, since }) => ({
      id,
      workflow,
      version,
      node,
      awaits,
      since: iso(since),
    })),
    createdAt: iso(lead.createdAt),
    lastSeenAt: iso(lead.lastEventAt),
  };
};

/** Whether two scores say different things, apart from the order their points were added in. */
const differs = (a: Score, b: Score): boolean =>
  a.band !== b.band ||
  (a.total === null) !== (b.total === null) ||
  Math.abs((a.total ?? 0) - (b.total ?? 0)) > 1e-6;

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
  const { score, rows } = explainScore(workspace.scoring, stored);
  const pending = at === null && differs(score, stateOf(lead).score);
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
    })),
    formula: formula(workspace.scoring),
    at: iso(at ?? clock()),
    ...(pending ? { pending } : {}),
  };
};
