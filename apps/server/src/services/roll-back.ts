import { notFound } from '../http/problem.ts';
import { note as noteDown } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { type InFlight, settleRuns } from './in-flight.ts';
import { newCounters } from './new-counters.ts';
import { workspaceOf } from './settings.ts';
import { workflowOf } from './workflows.ts';

/**
 * Makes an older version live again: a new version with the very same content, so that versions stay what they were
 * and the history tells who went back when. It was good to publish once, so it needs no approval; the draft stays.
 */
export const rollBack = async (
  services: Pick<Services, 'store' | 'clock'>,
  actor: Actor,
  input: {
    readonly id: string;
    readonly version: number;
    readonly inFlight: InFlight;
    readonly note: string | null;
  },
): Promise<{ readonly version: number; readonly hash: string }> => {
  await workflowOf(services, input.id);
  const old = await services.store.versions.get(input.id, input.version);
  if (old === null) throw notFound('version');
  const { content } = old;
  const workspace = await workspaceOf(services);
  const nodes = new Set(content.graph.nodes.map((node) => node.id));
  const now = services.clock();
  const version = await services.store.transaction(async (tx) => {
    await tx.leads.keep();
    const counters = await newCounters(tx, content);
    const number = await tx.versions.publish(input.id, {
      content,
      note: input.note ?? `Back to version ${input.version}`,
      publishedBy: actor.name,
      now,
    });
    if (counters.length > 0)
      await tx.sweeps.begin({ kind: 'fill', spec: { workflow: input.id }, requestedBy: actor.name, now });
    await settleRuns(tx, { workflow: input.id, version: number, inFlight: input.inFlight, nodes, workspace });
    await noteDown(
      tx,
      { actor, now },
      {
        verb: 'workflow.rolled-back',
        workflow: input.id,
        details: { version: number, to: input.version, inFlight: input.inFlight },
      },
    );
    return number;
  });
  return { version, hash: content.hash };
};
