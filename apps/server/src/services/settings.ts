import { defaultWorkspace, type Workspace } from '@sluice/model';
import type { Services } from './context.ts';

/** The workspace's settings as they stand. */
export const workspaceOf = async ({ store }: Pick<Services, 'store'>): Promise<Workspace> =>
  (await store.settings.get())?.workspace ?? defaultWorkspace();
