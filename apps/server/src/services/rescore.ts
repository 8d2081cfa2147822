import type { ScoringModel } from '@sluice/model';
import type { Repositories } from '@sluice/store';

/** Begins a walk that weighs all leads by another model. */
export const beginRescore = (
  tx: Repositories,
  request: {
    readonly kind: 'rescore-preview' | 'rescore';
    readonly previous: ScoringModel;
    readonly model: ScoringModel;
    readonly by: string | null;
    readonly now: number;
  },
): Promise<string> => {
  const { kind, previous, model, by, now } = request;
  const spec = JSON.parse(JSON.stringify({ previous, model }));
  return tx.sweeps.begin({ kind, spec, requestedBy: by, now });
};
