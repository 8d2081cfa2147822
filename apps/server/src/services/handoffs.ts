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
    company: lead.company,
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

type Decision = Exclude<StoredHandoff['status'], 'open'>;

const decisions: readonly Decision[] = ['accepted', 'rejected'];

/** What the log says was decided. */
const decisionInLog = async ({ db }: Services['store'], event: string) => {
  const logged = await db
    .selectFrom('events')
    .select(['type', 'properties', 'occurred_at as now'])
    .where('id', '=', event)
    .executeTakeFirst();
  const status = decisions.find((one) => logged?.type === `sales.${one}`);
  if (logged === undefined || status === undefined)
    throw new Problem('resource.conflict', `The log has another event under the id ${event}.`);
  const { reason } = logged.properties;
  return { status, reason: typeof reason === 'string' ? reason : null, now: logged.now };
};

/**
 * Appends what sales decided to the log, then writes it to the handoff. The
 * event's id depends on the handoff alone, so that of several answers the first
 * in the log stands, and one cut off in between is completed by the next.
 * Throws `handoff.already-decided` unless the answer given is the one that stands.
 */
export const decideHandoff = async (
  { store, ingest, clock }: Pick<Services, 'store' | 'ingest' | 'clock'>,
  input: {
    readonly id: string;
    readonly status: Decision;
    readonly reason: string | null;
    readonly at?: number;
  },
): Promise<string> => {
  const { id, status, reason } = input;
  const known = await store.handoffs.get(id);
  if (known === null) throw notFound('handoff');
  if (known.status !== 'open') throw new Problem('handoff.already-decided');
  const event = `handoff:${known.id}`;
  const { rejected } = await ingest([
    {
      id: event,
      type: `sales.${status}`,
      lead: { id: known.lead.id },
      properties: { handoff: known.id, reason, owner: known.owner, workflow: known.cause.workflow },
      occurredAt: input.at ?? clock(),
    },
  ]);
  const [refusal] = rejected;
  if (refusal !== undefined) throw new Problem(refusal.code, refusal.detail);
  const standing = await decisionInLog(store, event);
  await store.handoffs.decide(known.id, standing);
  if (standing.status !== status || standing.reason !== reason) throw new Problem('handoff.already-decided');
  return event;
};
