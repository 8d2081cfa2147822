import type { ScoringModel } from '@sluice/model';
import { findingsIn, noFindings, uniteFindings } from '@sluice/runtime';
import type { StoredSweep } from '@sluice/store';
import { notFound } from '../http/problem.ts';
import type { Services } from './context.ts';
import { beginRescore } from './rescore.ts';
import { workspaceOf } from './settings.ts';
import { iso, isoOrNull } from './wire.ts';

const namedLeads = 100;

/** A sweep as the API gives it. */
export const sweepView = ({ spec, results, ms: _, createdAt, finishedAt, ...sweep }: StoredSweep) => ({
  ...sweep,
  workflow: typeof spec.workflow === 'string' ? spec.workflow : null,
  createdAt: iso(createdAt),
  finishedAt: isoOrNull(finishedAt),
  findings:
    sweep.kind === 'fill'
      ? null
      : results.map(findingsIn).reduce((all, one) => uniteFindings(all, one, namedLeads), noFindings),
});

/** A sweep by id. Throws `resource.not-found`. */
export const sweepOf = async ({ store }: Pick<Services, 'store'>, id: string) => {
  const sweep = await store.sweeps.get(id);
  if (sweep === null) throw notFound('sweep');
  return sweepView(sweep);
};

/** Begins to look who would cross which line by another model; nothing changes. */
export const previewScoring = async (
  services: Pick<Services, 'store' | 'clock'>,
  { scoring, by }: { readonly scoring: ScoringModel; readonly by: string | null },
) => {
  const { scoring: previous } = await workspaceOf(services);
  const id = await services.store.transaction((tx) =>
    beginRescore(tx, { kind: 'rescore-preview', previous, model: scoring, by, now: services.clock() }),
  );
  return sweepOf(services, id);
};
