import { defaultWorkspace, equalJson, type Workspace } from '@sluice/model';
import { Problem } from '../http/problem.ts';
import { note } from './activity.ts';
import type { Actor } from './actor.ts';
import type { Services } from './context.ts';
import { beginRescore } from './rescore.ts';

/** The workspace's settings as they stand. */
export const workspaceOf = async ({ store }: Pick<Services, 'store'>): Promise<Workspace> =>
  (await store.settings.get())?.workspace ?? defaultWorkspace();

const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));

/** The names of the parts that differ. */
const changedParts = (before: Workspace, after: Workspace): string[] => {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (key) => !equalJson(plain(old.get(key)), plain(now.get(key))),
  );
};

/**
 * Saves the settings. Where they change how leads are scored, a walk begins that lets every lead whose total or
 * band differs follow up, in the time live events leave. Throws `draft.stale`.
 */
export const saveSettings = (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  save: {
    readonly workspace: Workspace;
    readonly options: { readonly ifRevision?: number };
    readonly actor: Actor;
  },
): Promise<void> =>
  store.transaction(async (tx) => {
    const old = (await tx.settings.get())?.workspace ?? defaultWorkspace();
    const { scoring: previous } = old;
    /* Who is bound by the rule cannot simply lift it. */
    if (
      old.publishing?.approval === true &&
      save.workspace.publishing?.approval !== true &&
      !save.actor.owner
    )
      throw new Problem('auth.forbidden', 'Only the owner lets drafts be published without approval.');
    const now = clock();
    await tx.settings.put(save.workspace, save.options);
    const parts = changedParts(old, save.workspace);
    if (parts.length > 0)
      await note(tx, { actor: save.actor, now }, { verb: 'settings.changed', details: { parts } });
    const { scoring: model } = save.workspace;
    if (equalJson(JSON.parse(JSON.stringify(previous)), JSON.parse(JSON.stringify(model)))) return;
    await beginRescore(tx, { kind: 'rescore', previous, model, by: save.actor.name, now });
  });
