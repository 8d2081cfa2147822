import { isDeeperThan } from './check/depth.ts';
import { checkRule } from './check/rule.ts';
import { checkSchema } from './check/schema.ts';
import { checkScoring } from './check/scoring.ts';
import { checkSegments } from './check/segments.ts';
import type { Diagnostic } from './diagnostic.ts';
import { problem } from './problem.ts';
import { workspaceSchema } from './schema/workspace-schema.ts';
import type { Workspace } from './workspace.ts';

/** Reads JSON as a workspace's settings; null when it has another shape, and then nothing else was checked. */
export function validateWorkspace(json: unknown): {
  readonly workspace: Workspace | null;
  readonly diagnostics: readonly Diagnostic[];
} {
  if (isDeeperThan(json, 160)) {
    const words = 'The settings are nested more than 160 levels deep.';
    return { workspace: null, diagnostics: [problem('document.too-deep', '', words)] };
  }
  const diagnostics = checkSchema(workspaceSchema, json);
  if (diagnostics.length > 0) return { workspace: null, diagnostics };
  const workspace = json as Workspace;
  const scoring = checkScoring(workspace.scoring).map((found) => ({
    ...found,
    path: `/scoring${found.path}`,
  }));
  return { workspace, diagnostics: [...duplicates(workspace), ...rules(workspace), ...scoring] };
}

function rules(workspace: Workspace): readonly Diagnostic[] {
  return (['segments', 'territories'] as const).flatMap((list) =>
    workspace[list].flatMap(({ rule }, index) => {
      const place = { path: `/${list}/${index}/rule` };
      return [...checkRule(rule, place), ...checkSegments(rule, { ...place, workspace })];
    }),
  );
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
