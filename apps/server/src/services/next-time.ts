import { compile, publish, turn, zoneOf } from '@sluice/engine';
import { type DocumentNode, emptyDocument, initialLead, type LeadState } from '@sluice/model';
import { type StoredLead, uuidv7 } from '@sluice/store';
import { Problem } from '../http/problem.ts';
import { detailOf } from '../http/validators.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { iso } from './wire.ts';

/** The event by which the lead of a preview comes to the wait. */
const asked = 'preview.asked';

/** A wait as drawn, and by whose clock it is asked. */
export interface NextTimeQuestion {
  readonly node: Pick<DocumentNode, 'type' | 'version' | 'config'>;
  /** A stored lead; without it the one heard of last. */
  readonly lead?: string;
  readonly at?: string;
}

const sampleOf = async (
  { store }: Pick<Services, 'store'>,
  lead: string | undefined,
): Promise<StoredLead | null> =>
  lead === undefined ? ((await store.leads.recentStates(1))[0] ?? null) : store.leads.get(lead);

/** A workflow that leads any event to the wait. */
const documentOf = ({ registry }: Pick<Services, 'registry'>, node: NextTimeQuestion['node']) => {
  const start = registry.types.get('core/any-event');
  if (start === undefined) throw new Problem('request.invalid', 'No installed plugin offers “Any event”.');
  const place = { position: { x: 0, y: 0 } };
  const version = start.definition.version;
  return {
    ...emptyDocument('Preview'),
    nodes: [
      { id: 'start', type: start.type, version, config: { event: asked }, ...place },
      { id: 'wait', ...node, ...place },
    ],
    edges: [{ id: 'edge', from: { node: 'start', port: 'out' }, to: { node: 'wait' } }],
  };
};

/** When a lead that came to a wait now would go on, by a turn of the engine; touches nothing. */
export const nextTime = async (
  services: Pick<Services, 'store' | 'registry' | 'clock'>,
  { node, lead, at }: NextTimeQuestion,
) => {
  const workspace = await workspaceOf(services);
  const document = documentOf(services, node);
  const { version, diagnostics } = publish(document, { registry: services.registry, workspace });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (version === null) throw new Problem('workflow.does-not-compile', detailOf(errors), { diagnostics });
  const { scoring, stages, timezone } = workspace;
  const { plan } = compile(version, { scoring, stages, timezone, backend: 'closures' });
  if (plan === null) throw new Problem('workflow.does-not-compile', 'The step does not compile.');
  const now = at === undefined ? services.clock() : Date.parse(at);
  const sample = await sampleOf(services, lead);
  const known = sample?.state ?? initialLead(uuidv7(now), now);
  const state: LeadState = { ...known, runs: [], due: null, clock: Math.min(known.clock, now) };
  const { state: after, passages } = turn(plan, state, {
    id: 'asked',
    lead: state.id,
    type: asked,
    properties: {},
    traits: {},
    email: null,
    occurredAt: now,
  });
  const wakeAt = after.runs[0]?.wakeAt;
  return {
    from: iso(now),
    at: wakeAt === undefined ? null : iso(wakeAt),
    waits: after.runs.length > 0,
    problem: passages[0]?.error?.message ?? null,
    zone: zoneOf({ plan, lead: after }),
    lead: sample === null ? null : { id: sample.id, email: sample.email, name: sample.name },
  };
};
