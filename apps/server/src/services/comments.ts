import type { StoredComment } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import { note } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { iso, isoOrNull } from './wire.ts';
import { workflowOf } from './workflows.ts';

type Needs = Pick<Services, 'store' | 'users' | 'clock'>;

/** A comment as the API gives it. */
export const commentView = (comment: StoredComment) => ({
  id: comment.id,
  workflow: comment.workflow,
  node: comment.node,
  parent: comment.parent,
  author: { id: comment.author, name: comment.authorName },
  text: comment.text,
  mentions: [...comment.mentions],
  at: iso(comment.at),
  editedAt: isoOrNull(comment.editedAt),
  resolvedAt: isoOrNull(comment.resolvedAt),
  resolvedBy: comment.resolvedBy,
});

const commentOf = async ({ store }: Pick<Services, 'store'>, id: string): Promise<StoredComment> => {
  const found = await store.comments.get(id);
  if (found === null) throw notFound('comment');
  await workflowOf({ store }, found.workflow);
  return found;
};

/** Nobody outside the workspace can be called into a talk. */
const members = async ({ users }: Pick<Services, 'users'>, ids: readonly string[]): Promise<void> => {
  if (ids.length === 0) return;
  const known = new Set((await users.list()).map(({ id }) => id));
  if (!ids.every((id) => known.has(id)))
    throw new Problem('request.invalid', 'Only people of this workspace can be mentioned.');
};

/** Adds a comment. An answer belongs to the talk it answers, and to its step. */
export const addComment = async (
  services: Needs,
  actor: Actor,
  input: {
    readonly workflow: string;
    readonly text: string;
    readonly node?: string | undefined;
    readonly parent?: string | undefined;
    readonly mentions?: readonly string[] | undefined;
  },
) => {
  const { document } = await workflowOf(services, input.workflow);
  const { mentions = [] } = input;
  await members(services, mentions);
  const parent = input.parent === undefined ? null : await commentOf(services, input.parent);
  if (parent !== null && parent.workflow !== input.workflow) throw notFound('comment');
  const node = parent?.node ?? input.node ?? null;
  if (node !== null && parent === null && !document.nodes.some(({ id }) => id === node))
    throw notFound('step');
  const now = services.clock();
  const id = await services.store.transaction(async (tx) => {
    const made = await tx.comments.add({
      workflow: input.workflow,
      node,
      parent: parent?.parent ?? parent?.id ?? null,
      author: actor.id,
      authorName: actor.name,
      text: input.text,
      mentions,
      at: now,
    });
    await note(
      tx,
      { actor, now },
      {
        verb: 'comment.added',
        workflow: input.workflow,
        details: { comment: made, ...(node === null ? {} : { node }) },
      },
    );
    return made;
  });
  return commentView(await commentOf(services, id));
};

/** Resolves, opens again or rewrites a comment. Only its author rewrites it. */
export const changeComment = async (
  services: Needs,
  actor: Actor,
  {
    id,
    text,
    mentions,
    resolved,
  }: {
    readonly id: string;
    readonly text?: string | undefined;
    readonly mentions?: readonly string[] | undefined;
    readonly resolved?: boolean | undefined;
  },
) => {
  const comment = await commentOf(services, id);
  const rewriting = text !== undefined || mentions !== undefined;
  if (rewriting && comment.author !== actor.id)
    throw new Problem('auth.forbidden', 'Only its author rewrites a comment.');
  await members(services, mentions ?? []);
  const now = services.clock();
  await services.store.transaction(async (tx) => {
    if (rewriting)
      await tx.comments.rewrite(id, {
        text: text ?? comment.text,
        mentions: mentions ?? comment.mentions,
        now,
      });
    if (resolved !== undefined && resolved !== (comment.resolvedAt !== null)) {
      await tx.comments.resolve(id, { by: resolved ? actor.name : null, now });
      await note(
        tx,
        { actor, now },
        {
          verb: resolved ? 'comment.resolved' : 'comment.reopened',
          workflow: comment.workflow,
          details: { comment: id },
        },
      );
    }
  });
  return commentView(await commentOf(services, id));
};

/** Deletes a comment of one's own with its answers; the owner may delete any. */
export const deleteComment = async (services: Needs, actor: Actor, id: string): Promise<void> => {
  const comment = await commentOf(services, id);
  if (comment.author !== actor.id && !actor.owner)
    throw new Problem('auth.forbidden', 'Only its author or the owner deletes a comment.');
  await services.store.transaction(async (tx) => {
    await tx.comments.remove(id);
    await note(
      tx,
      { actor, now: services.clock() },
      {
        verb: 'comment.deleted',
        workflow: comment.workflow,
      },
    );
  });
};
