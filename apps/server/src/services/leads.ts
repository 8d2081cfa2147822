import { explainScore, formula, initialLead, type LeadState, type Workspace } from '@sluice/model';
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

/** The rows of a lead's score at an instant; their `effective` sums to the total. */
export const scoreView = async (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  {
    lead,
    at,
    workspace,
  }: { readonly lead: string; readonly at: number | null; readonly workspace: Workspace },
) => {
  const stored = await store.scores.rows(lead, at === null ? {} : { until: at });
  const { score, rows } = explainScore(workspace.scoring, stored);
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
  };
};
