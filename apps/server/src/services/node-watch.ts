import type { Services } from './context.ts';
import { iso, isoOrNull } from './wire.ts';
import { workflowOf } from './workflows.ts';

interface At {
  readonly id: string;
  readonly node: string;
  readonly page: { readonly limit?: number | undefined; readonly cursor?: string | undefined };
}

/** The leads that wait at a step. */
export const waitingAt = async (services: Pick<Services, 'store'>, { id, node, page }: At) => {
  await workflowOf(services, id);
  const { items, next } = await services.store.nodeWatch.waiting({ workflow: id, node }, page);
  return {
    items: items.map(({ since, wakeAt, ...rest }) => ({
      ...rest,
      since: iso(since),
      wakeAt: isoOrNull(wakeAt),
    })),
    next,
  };
};

/** What failed at a step. */
export const errorsAt = async (services: Pick<Services, 'store'>, { id, node, page }: At) => {
  await workflowOf(services, id);
  const { items, next } = await services.store.nodeWatch.errors({ workflow: id, node }, page);
  return { items: items.map(({ at, ...rest }) => ({ ...rest, at: iso(at) })), next };
};
