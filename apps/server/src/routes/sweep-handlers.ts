import { checkScoring } from '@sluice/model';
import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { Problem } from '../http/problem.ts';
import { detailOf } from '../http/validators.ts';
import type { Services } from '../services/context.ts';
import { previewScoring, sweepOf, sweepView } from '../services/sweeps.ts';

type Ids = 'listSweeps' | 'getSweep' | 'previewScoring';

/** Walks over all leads. */
export const sweepHandlers = (services: Services): Pick<Handlers, Ids> => ({
  listSweeps: async ({ query }) => {
    const items = (await services.store.sweeps.recent(query.limit ?? 10)).map(sweepView);
    return { status: 200, body: { items, next: null } };
  },
  getSweep: async ({ params }) => ({ status: 200, body: await sweepOf(services, params.id) }),
  previewScoring: async ({ body, principal }) => {
    const errors = checkScoring(body.scoring).filter(({ severity }) => severity === 'error');
    if (errors.length > 0) throw new Problem('settings.invalid', detailOf(errors), { diagnostics: errors });
    const by = nameOf(principal);
    return { status: 202, body: await previewScoring(services, { scoring: body.scoring, by }) };
  },
});
