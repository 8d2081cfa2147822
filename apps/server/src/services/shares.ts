import { createHash, randomBytes } from 'node:crypto';
import { publish } from '@sluice/engine';
import type { StoredShare } from '@sluice/store';
import { notFound } from '../http/problem.ts';
import { note } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { iso, isoOrNull } from './wire.ts';
import { workflowOf } from './workflows.ts';

const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url');

const shareView = ({ id, shows, createdBy, createdAt, opened, lastOpenedAt }: StoredShare) => ({
  id,
  shows,
  createdBy,
  createdAt: iso(createdAt),
  opened,
  lastOpenedAt: isoOrNull(lastOpenedAt),
});

/** The links of a workflow that are still good. */
export const sharesView = async (services: Pick<Services, 'store'>, workflow: string) => {
  await workflowOf(services, workflow);
  return { items: (await services.store.shares.list(workflow)).map(shareView) };
};

/** Makes a link. The token is in the answer and nowhere else. */
export const createShare = async (
  services: Pick<Services, 'store' | 'clock'>,
  actor: Actor,
  { workflow, shows }: { readonly workflow: string; readonly shows: 'draft' | 'live' },
) => {
  await workflowOf(services, workflow);
  const token = randomBytes(32).toString('base64url');
  const now = services.clock();
  const share = await services.store.transaction(async (tx) => {
    const made = await tx.shares.create({ workflow, tokenHash: hashOf(token), shows, by: actor.name, now });
    await note(tx, { actor, now }, { verb: 'share.created', workflow, details: { shows } });
    return made;
  });
  return { share: shareView(share), token };
};

/** Ends a link at once. Throws `resource.not-found`. */
export const revokeShare = async (
  services: Pick<Services, 'store' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<void> => {
  const now = services.clock();
  await services.store.transaction(async (tx) => {
    const workflow = await tx.shares.revoke(id, { by: actor.name, now });
    if (workflow === null) throw notFound('link');
    await note(tx, { actor, now }, { verb: 'share.revoked', workflow });
  });
};

/** What a token shows. Configs, notes of steps and everything of leads stay inside. */
export const sharedView = async (services: Pick<Services, 'store' | 'registry' | 'clock'>, token: string) => {
  const share = await services.store.shares.open(hashOf(token), services.clock());
  if (share === null) throw notFound('link');
  const stored = await workflowOf(services, share.workflow);
  const document = share.shows === 'live' ? stored.publishedGraph : stored.document;
  if (document === null) throw notFound('published version');
  const { nodes: views } = publish(document, {
    registry: services.registry,
    workspace: await workspaceOf(services),
  });
  return {
    name: document.name,
    description: document.description ?? null,
    shows: share.shows,
    version: share.shows === 'live' ? stored.publishedVersion : null,
    nodes: document.nodes.map(({ id, position }) => ({ id, position })),
    edges: document.edges.map(({ from, to }) => ({ from, to })),
    views: Object.fromEntries(
      document.nodes.flatMap(({ id, title }) => {
        const view = views[id];
        return view === undefined ? [] : [[id, { ...view, title: title ?? view.title }]];
      }),
    ),
    notes: [...(document.notes ?? [])],
  };
};
