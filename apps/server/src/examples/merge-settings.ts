import { equalJson, newScoringModel, type ScoringModel, type Workspace } from '@sluice/model';

/** The entries of `ours`, then those of `theirs` under a name we do not have. */
const byName = <T>(ours: readonly T[], theirs: readonly T[] | undefined, nameOf: (entry: T) => string) => {
  const known = new Set(ours.map(nameOf));
  return [...ours, ...(theirs ?? []).filter((entry) => !known.has(nameOf(entry)))];
};

const id = (entry: { readonly id: string }): string => entry.id;

const plain = (value: ScoringModel) => JSON.parse(JSON.stringify(value));

/** The example's scoring model, in place of the one a new workspace begins with and of no other. */
const scoringOf = (ours: ScoringModel, theirs: ScoringModel | undefined): ScoringModel =>
  theirs !== undefined && equalJson(plain(ours), plain(newScoringModel)) ? theirs : ours;

/** A workspace with what an example needs added. Nothing that somebody set is changed. */
export const mergeSettings = (workspace: Workspace, needs: Partial<Workspace>): Workspace => ({
  ...workspace,
  fields: byName(workspace.fields, needs.fields, ({ path }) => path),
  segments: byName(workspace.segments, needs.segments, id),
  territories: byName(workspace.territories, needs.territories, id),
  stages: byName(workspace.stages, needs.stages, id),
  reps: byName(workspace.reps, needs.reps, id),
  scoring: scoringOf(workspace.scoring, needs.scoring),
});
