import { defaultWorkspace, equalJson, type Workspace } from '@sluice/model';
import type { Services } from './context.ts';
import { beginRescore } from './rescore.ts';

/** The workspace's settings as they stand. */
export const workspaceOf = async ({ store }: Pick<Services, 'store'>): Promise<Workspace> =>
  (await store.settings.get())?.workspace ?? defaultWorkspace();

/**
 * Saves the settings. Where they change how leads are scored, a walk begins that lets every lead whose total or
 * band differs follow up, in the time live events leave. Throws `draft.stale`.
 */
export const saveSettings = (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  save: {
    readonly workspace: Workspace;
    readonly options: { readonly ifRevision?: number };
    readonly by: string | null;
  },
): Promise<void> =>
  store.transaction(async (tx) => {
    const { scoring: previous } = (await tx.settings.get())?.workspace ?? defaultWorkspace();
    await tx.settings.put(save.workspace, save.options);
    const { scoring: model } = save.workspace;
    if (equalJson(JSON.parse(JSON.stringify(previous)), JSON.parse(JSON.stringify(model)))) return;
    await beginRescore(tx, { kind: 'rescore', previous, model, by: save.by, now: clock() });
  });
