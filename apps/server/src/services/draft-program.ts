import { publish } from '@sluice/engine';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { workflowOf } from './workflows.ts';

/** The saved draft as the version it would be published as; null while errors stand against it. */
export const draftProgram = async (services: Pick<Services, 'store' | 'registry'>, id: string) => {
  const { document, revision } = await workflowOf(services, id);
  const workspace = await workspaceOf(services);
  const { version } = publish(document, { registry: services.registry, workspace });
  return { revision, version };
};
