import { defaultWorkspace, type Workspace } from '@sluice/model';
import type { WorkspaceView } from '@sluice/sdk';

/** A new workspace in which what a case says of it holds. */
export function workspaceOf(view: Partial<WorkspaceView> = {}): Workspace {
  const base = defaultWorkspace();
  const { segments, territories, stages, groups, bands } = view;
  const { scoring } = base;
  return {
    ...base,
    segments: segments ?? base.segments,
    territories: territories ?? base.territories,
    stages: stages?.map((stage) => ({ ...stage, definition: '' })) ?? base.stages,
    scoring: {
      ...scoring,
      groups: groups?.map((group) => ({ ...group, cap: 100, weight: 1 })) ?? scoring.groups,
      bands: bands?.map((band) => ({ ...band, from: null, to: null, color: 'gray' })) ?? scoring.bands,
    },
  };
}

/** What nodes see of a workspace. */
export function viewOf({ segments, territories, stages, scoring }: Workspace): WorkspaceView {
  return { segments, territories, stages, groups: scoring.groups, bands: scoring.bands };
}
