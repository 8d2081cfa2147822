import type { Workspace } from '@sluice/model';
import type { WorkspaceView } from '@sluice/sdk';

/** What nodes may see of a workspace. */
export const viewOf = (workspace: Workspace): WorkspaceView => ({
  segments: workspace.segments,
  territories: workspace.territories,
  stages: workspace.stages,
  groups: workspace.scoring.groups,
  bands: workspace.scoring.bands,
});
