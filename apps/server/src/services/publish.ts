import { checkGoldens, compile, publish } from '@sluice/engine';
import type { Workspace } from '@sluice/model';
import { Problem } from '../http/problem.ts';
import { detailOf } from '../http/validators.ts';
import { note as noteDown } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { type InFlight, settleRuns } from './in-flight.ts';
import { newCounters } from './new-counters.ts';
import { refuseUnapproved } from './reviews.ts';
import { workspaceOf } from './settings.ts';
import { workflowOf } from './workflows.ts';

/** Which draft becomes a version, and what becomes of those on the way. */
export interface Publishing {
  readonly id: string;
  readonly inFlight: InFlight;
  readonly note: string | null;
  readonly by: string | null;
  /** False for a version that only competes in an experiment. */
  readonly live?: boolean;
  /** Who does it, for the activity; absent: whoever `by` names. */
  readonly actor?: Actor;
}

/** What tests of a workflow run with. */
export const optionsOf = ({ scoring, stages, timezone }: Workspace) => ({ scoring, stages, timezone });

const versionOf = (
  services: Pick<Services, 'registry'>,
  {
    id,
    document,
    workspace,
  }: { readonly id: string; readonly document: unknown; readonly workspace: Workspace },
) => {
  const { version, diagnostics } = publish(document, { registry: services.registry, workspace });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (version === null) throw new Problem('workflow.does-not-compile', detailOf(errors), { diagnostics });
  const red = checkGoldens({ id, version }, optionsOf(workspace));
  if (red.length > 0) throw new Problem('workflow.tests-fail', detailOf(red), { diagnostics: red });
  const compiled = compile(version, {
    scoring: workspace.scoring,
    stages: workspace.stages,
    timezone: workspace.timezone,
  });
  if (compiled.plan === null)
    throw new Problem('workflow.does-not-compile', detailOf(compiled.diagnostics), {
      diagnostics: compiled.diagnostics,
    });
  return version;
};

/** Named places of publishing at which a process may die; a test injects `observe` and kills it there. */
export const publishPoints = ['publish.versioned', 'publish.settled', 'publish.committed'] as const;

/**
 * Makes the draft an immutable version and runs it. Throws `workflow.does-not-compile` or `workflow.tests-fail` with
 * diagnostics, and `publish.needs-approval` where the workspace wants one this draft does not have.
 */
export const publishWorkflow = async (
  services: Pick<Services, 'store' | 'registry' | 'clock'> & {
    readonly observe?: (point: (typeof publishPoints)[number]) => void | Promise<void>;
  },
  { id, inFlight, note, by, actor, live = true }: Publishing,
): Promise<{ readonly version: number; readonly hash: string }> => {
  const stored = await workflowOf(services, id);
  const { document } = stored;
  await refuseUnapproved(services, stored);
  const workspace = await workspaceOf(services);
  const content = versionOf(services, { id, document, workspace });
  const nodes = new Set(content.graph.nodes.map((node) => node.id));
  const version = await services.store.transaction(async (tx) => {
    await tx.leads.keep();
    const counters = await newCounters(tx, content);
    const now = services.clock();
    const number = await tx.versions.publish(id, { content, note, publishedBy: by, now, live });
    await services.observe?.('publish.versioned');
    if (!live) return number;
    if (counters.length > 0)
      await tx.sweeps.begin({ kind: 'fill', spec: { workflow: id }, requestedBy: by, now });
    await settleRuns(tx, { workflow: id, version: number, inFlight, nodes, workspace });
    await tx.reviews.used(id);
    await tx.reviews.forgetEditors(id);
    await noteDown(
      tx,
      { actor: actor ?? { id: 'system', name: by ?? 'Sluice', person: false, owner: false }, now },
      { verb: 'workflow.published', workflow: id, details: { version: number, inFlight } },
    );
    await services.observe?.('publish.settled');
    return number;
  });
  await services.observe?.('publish.committed');
  return { version, hash: content.hash };
};
