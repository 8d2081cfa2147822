import { parse, varsOf } from '@sluice/logic';
import type { WorkflowVersion } from '@sluice/model';
import type { ImportMap } from '../csv/import-map.ts';

/** A rule that reads what is written during or after sales contact, and so would know the outcome. */
export interface OutcomeLeak {
  readonly node: string;
  readonly title: string;
  readonly trait: string;
}

/** The steps of a version that read a trait which the map says is known only after contact. */
export const outcomeLeaks = (version: WorkflowVersion, map: ImportMap): readonly OutcomeLeak[] => {
  const late = new Set(
    Object.entries(map.traits)
      .filter(([, { knownAt }]) => knownAt === 'after-contact')
      .map(([name]) => name),
  );
  return version.program.steps.flatMap(({ node, title, logic }) =>
    varsOf(parse(logic).tree)
      .map((path) => path.match(/^lead\.traits\.([^.]+)/)?.[1])
      .filter((trait) => trait !== undefined && late.has(trait))
      .map((trait) => ({ node, title, trait: trait ?? '' })),
  );
};
