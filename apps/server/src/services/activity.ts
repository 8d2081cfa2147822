import type { JsonObject } from '@sluice/sdk';
import type { Repositories, StoredDeed } from '@sluice/store';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { iso } from './wire.ts';

/** Everything that is written down. */
export type Verb =
  | 'workflow.created'
  | 'workflow.archived'
  | 'workflow.published'
  | 'workflow.rolled-back'
  | 'workflow.unpublished'
  | 'workflow.restored'
  | 'workflow.reordered'
  | 'draft.edited'
  | 'comment.added'
  | 'comment.resolved'
  | 'comment.reopened'
  | 'comment.deleted'
  | 'review.requested'
  | 'review.approved'
  | 'review.changes'
  | 'review.withdrawn'
  | 'share.created'
  | 'share.revoked'
  | 'settings.changed'
  | 'person.added'
  | 'key.created'
  | 'key.deleted'
  | 'leads.changed'
  | 'leads.undone';

export interface Noting {
  readonly verb: Verb;
  readonly workflow?: string | null;
  readonly details?: JsonObject;
}

/** Writes down who did what; call it with the transaction that does it, where there is one. */
export const note = async (
  { activity }: Pick<Repositories, 'activity'>,
  { actor, now }: { readonly actor: Actor; readonly now: number },
  { verb, workflow = null, details = {} }: Noting,
): Promise<void> => {
  const deed = { actor: actor.id, actorName: actor.name, verb, workflow, details, at: now };
  await (verb === 'draft.edited' ? activity.prolong(deed) : activity.add(deed));
};

const view = ({ id, at, actorName, verb, workflow, workflowName, details }: StoredDeed) => ({
  id,
  at: iso(at),
  actor: actorName,
  verb,
  workflow: workflow === null ? null : { id: workflow, name: workflowName ?? '' },
  details,
});

/** A page of the activity, of one workflow where one is named. */
export const activityView = async (
  { store }: Pick<Services, 'store'>,
  request: Parameters<Repositories['activity']['list']>[0],
) => {
  const { items, next } = await store.activity.list(request);
  return { items: items.map(view), next };
};
