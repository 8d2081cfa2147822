import type { WorkflowDocument } from '@sluice/model';
import { notFound } from '../http/problem.ts';
import { note } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { draftHash } from './draft-hash.ts';
import { workflowOf } from './workflows.ts';

/**
 * Saves a draft and remembers who changed what it means: nobody approves their own work. Moving cards is no work.
 * Throws `draft.stale` and `resource.not-found`.
 */
export const saveDraft = async (
  services: Pick<Services, 'store' | 'clock'>,
  actor: Actor,
  {
    id,
    document,
    ifRevision,
  }: { readonly id: string; readonly document: WorkflowDocument; readonly ifRevision: number | null },
): Promise<void> => {
  const before = await workflowOf(services, id);
  const now = services.clock();
  const changed = draftHash(before.document) !== draftHash(document);
  await services.store.transaction(async (tx) => {
    const saved = await tx.workflows.saveDraft(id, {
      name: document.name,
      document,
      now,
      ...(ifRevision === null ? {} : { ifRevision }),
    });
    if (saved === null) throw notFound('workflow');
    if (!changed) return;
    await tx.reviews.edited(id, { person: actor.id, name: actor.name, at: now });
    await note(tx, { actor, now }, { verb: 'draft.edited', workflow: id });
  });
};
