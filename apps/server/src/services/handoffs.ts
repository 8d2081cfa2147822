import type { LeadEvent, Workspace } from '@sluice/model';
import type { StoredHandoff } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from './context.ts';
import { iso, isoOrNull, ownerOf } from './wire.ts';

const historyLength = 12;

/** Properties that say most about an event, the first found. */
const telling = ['form', 'title', 'path', 'asset', 'name', 'campaign', 'reason', 'stage'] as const;

/** One line about an event: its kind in words and what it was about. */
const summaryOf = ({ type, properties }: LeadEvent): string => {
  const words = type.replaceAll(/[._-]/g, ' ');
  const about = telling.map((name) => properties[name]).find((value) => typeof value === 'string');
  return about === undefined ? words : `${words}: ${about}`;
};

const view = async (
  { store }: Pick<Services, 'store'>,
  { handoff, workspace }: { readonly handoff: StoredHandoff; readonly workspace: Workspace },
) => {
  const { lead, cause } = handoff;
  const events = await store.log.recentOf(lead.id, historyLength);
  return {
    id: handoff.id,
    lead: { id: lead.id, email: lead.email, name: lead.name, score: lead.total, band: lead.band },
    owner: ownerOf(workspace, handoff.owner),
    reason: handoff.reason,
    status: handoff.status,
    createdAt: iso(handoff.createdAt),
    dueAt: iso(handoff.dueAt),
    decidedAt: isoOrNull(handoff.decidedAt),
    decisionReason: handoff.decisionReason,
    workflow: { id: cause.workflow, name: cause.workflowName, version: cause.version, node: cause.node },
    history: events.map((event) => ({
      at: iso(event.occurredAt),
      type: event.type,
      summary: summaryOf(event),
    })),
  };
};

/** A page of handoffs with what their leads did. */
export const handoffList = async (
  services: Pick<Services, 'store'>,
  input: {
    readonly workspace: Workspace;
    readonly status: 'open' | 'accepted' | 'rejected' | 'all';
    readonly limit?: number;
    readonly cursor?: string;
  },
) => {
  const { workspace, ...request } = input;
  const page = await services.store.handoffs.list(request);
  const items = await Promise.all(page.items.map((handoff) => view(services, { handoff, workspace })));
  return { items, next: page.next };
};

/**
 * Writes what sales decided, and appends it to the log, under an id that
 * depends on the handoff: told twice it is one event. Throws
 * `handoff.already-decided`.
 */
export const decideHandoff = async (
  { store, ingest, clock }: Pick<Services, 'store' | 'ingest' | 'clock'>,
  input: {
    readonly id: string;
    readonly status: 'accepted' | 'rejected';
    readonly reason: string | null;
    readonly at?: number;
  },
): Promise<string> => {
  const { id, status, reason } = input;
  const known = await store.handoffs.get(id);
  if (known === null) throw notFound('handoff');
  const at = input.at ?? clock();
  const decided = await store.handoffs.decide(id, { status, reason, now: at });
  if (decided === null && known.status !== status) throw new Problem('handoff.already-decided');
  const event = `handoff:${id}:${status}`;
  await ingest([
    {
      id: event,
      type: `sales.${status}`,
      lead: { id: known.lead.id },
      properties: { handoff: id, reason, owner: known.owner, workflow: known.cause.workflow },
      occurredAt: at,
    },
  ]);
  if (decided === null) throw new Problem('handoff.already-decided');
  return event;
};
