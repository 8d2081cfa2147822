import type { DraftEditor, StoredReview, StoredWorkflow } from '@sluice/store';
import { Problem } from '../http/problem.ts';
import { note } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { draftHash } from './draft-hash.ts';
import { workspaceOf } from './settings.ts';
import { iso, isoOrNull } from './wire.ts';
import { workflowOf } from './workflows.ts';

type Needs = Pick<Services, 'store' | 'clock'>;
type State = 'none' | 'open' | 'approved' | 'changes' | 'outdated';

/** How the latest request stands to the draft as it is now. */
const stateOf = (review: StoredReview | null, { document }: StoredWorkflow): State => {
  if (review === null || review.status === 'published' || review.status === 'withdrawn') return 'none';
  if (review.status === 'changes') return 'changes';
  return review.hash === draftHash(document) ? review.status : 'outdated';
};

/** Nobody approves their own work: neither who asked nor who changed the draft. */
const isOwnWork = (
  actor: Actor,
  { review, editors }: { readonly review: StoredReview | null; readonly editors: readonly DraftEditor[] },
): boolean => review?.requestedBy === actor.id || editors.some(({ person }) => person === actor.id);

/** How a draft stands with those who approve it. */
export const reviewView = async (services: Pick<Services, 'store'>, actor: Actor, id: string) => {
  const stored = await workflowOf(services, id);
  const [review, editors, workspace] = await Promise.all([
    services.store.reviews.latest(id),
    services.store.reviews.editors(id),
    workspaceOf(services),
  ]);
  const state = stateOf(review, stored);
  return {
    required: workspace.publishing?.approval === true,
    state,
    request:
      review === null || state === 'none'
        ? null
        : {
            by: review.requesterName,
            at: iso(review.at),
            note: review.note,
            decidedBy: review.deciderName,
            decidedAt: isoOrNull(review.decidedAt),
            decisionNote: review.decisionNote,
          },
    editors: editors.map(({ name, at }) => ({ name, at: iso(at) })),
    mayDecide: actor.person && !isOwnWork(actor, { review, editors }),
  };
};

/** Asks for approval of the draft as it stands. */
export const requestReview = async (
  services: Needs,
  actor: Actor,
  input: { readonly id: string; readonly note: string | null },
) => {
  const { document } = await workflowOf(services, input.id);
  const now = services.clock();
  await services.store.transaction(async (tx) => {
    await tx.reviews.request({
      workflow: input.id,
      hash: draftHash(document),
      requestedBy: actor.id,
      requesterName: actor.name,
      note: input.note,
      at: now,
    });
    await note(tx, { actor, now }, { verb: 'review.requested', workflow: input.id });
  });
  return reviewView(services, actor, input.id);
};

const outcomes = {
  approve: { status: 'approved', verb: 'review.approved' },
  changes: { status: 'changes', verb: 'review.changes' },
  withdraw: { status: 'withdrawn', verb: 'review.withdrawn' },
} as const;

/** Decides an open request. Throws `review.*` where it is not this actor's, or not this draft any more. */
export const decideReview = async (
  services: Needs,
  actor: Actor,
  input: { readonly id: string; readonly decision: keyof typeof outcomes; readonly note: string | null },
) => {
  const stored = await workflowOf(services, input.id);
  const review = await services.store.reviews.latest(input.id);
  if (review === null || review.status !== 'open') throw new Problem('review.not-open');
  if (input.decision === 'withdraw') {
    if (review.requestedBy !== actor.id && !actor.owner)
      throw new Problem('auth.forbidden', 'Only who asked for approval takes that back.');
  } else {
    const editors = await services.store.reviews.editors(input.id);
    if (!actor.person) throw new Problem('auth.forbidden', 'A person approves a draft, no key does.');
    if (isOwnWork(actor, { review, editors })) throw new Problem('review.own-work');
  }
  if (input.decision === 'approve' && stateOf(review, stored) === 'outdated')
    throw new Problem('review.outdated');
  const { status, verb } = outcomes[input.decision];
  const now = services.clock();
  await services.store.transaction(async (tx) => {
    const decided = await tx.reviews.decide(review.id, {
      status,
      by: actor.id,
      name: actor.name,
      note: input.note,
      now,
    });
    if (!decided) throw new Problem('review.not-open');
    await note(
      tx,
      { actor, now },
      {
        verb,
        workflow: input.id,
        details: input.note === null ? {} : { note: input.note },
      },
    );
  });
  return reviewView(services, actor, input.id);
};

/** Throws `publish.needs-approval` where the workspace wants an approval this draft does not have. */
export const refuseUnapproved = async (
  services: Pick<Services, 'store'>,
  stored: StoredWorkflow,
): Promise<void> => {
  const { publishing } = await workspaceOf(services);
  if (publishing?.approval !== true) return;
  const state = stateOf(await services.store.reviews.latest(stored.id), stored);
  if (state !== 'approved') throw new Problem('publish.needs-approval');
};
