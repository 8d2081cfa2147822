import { checkSchema } from './check/schema.ts';
import { checkScoring } from './check/scoring.ts';
import type { Diagnostic } from './diagnostic.ts';
import { problem } from './problem.ts';
import { workspaceSchema } from './schema/workspace-schema.ts';
import type { Workspace } from './workspace.ts';

/** Reads JSON as a workspace's settings; null when it has another shape. Rules in it are checked where they are used. */
export function validateWorkspace(json: unknown): {
  readonly workspace: Workspace | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  const diagnostics = checkSchema(workspaceSchema, json);
  if (diagnostics.length > 0) return { workspace: null, diagnostics };
  const workspace = json as Workspace;
  const scoring = checkScoring(workspace.scoring).map((found) => ({
    ...found,
    path: `/scoring${found.path}`,
  }));
  return { workspace, diagnostics: [...duplicates(workspace), ...scoring] };
}

function duplicates(workspace: Workspace): readonly Diagnostic[] {
  return (['segments', 'territories', 'stages', 'reps'] as const).flatMap((list) => {
    const seen = new Set<string>();
    return workspace[list].flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [problem('document.invalid-value', `/${list}/${index}/id`, `Two ${list} have the id “${id}”.`)];
    });
  });
}
