import { parse, varsOf } from '@sluice/logic';
import type { Program, WorkflowVersion } from '@sluice/model';
import type { ImportMap, TraitMap } from '../csv/import-map.ts';

/** A rule that reads what is written during or after sales contact, and so would know the outcome. */
export interface OutcomeLeak {
  readonly node: string;
  readonly title: string;
  /** What it reads: `lead.traits.tags`. */
  readonly field: string;
}

/** Fields a map says are written during or after sales contact. */
export const lateFields = (map: ImportMap): readonly string[] => {
  const late = (path: string, maps: Readonly<Record<string, TraitMap>>): readonly string[] =>
    Object.entries(maps).flatMap(([name, { knownAt }]) =>
      knownAt === 'after-contact' ? [`${path}.${name}`] : [],
    );
  return [...late('lead.traits', map.traits), ...late('event.properties', map.properties ?? {})];
};

/** Reading a field, something in it, the whole it stands in, or a computed name (`*`), which may be any. */
const reads = (name: string, field: string): boolean =>
  name === '' ||
  name === '*' ||
  name === field ||
  name.startsWith(`${field}.`) ||
  field.startsWith(`${name}.`);

/** The names a step looks up, those of the counters it asks included. */
const namesOf = ({ logic }: Program['steps'][number], { counters }: Program): readonly string[] => {
  const names = varsOf(parse(logic).tree);
  const asked = counters.filter(({ key }) => names.includes(`counts.${key}`));
  return [...names, ...asked.flatMap(({ where }) => varsOf(parse(where).tree))];
};

/**
 * The steps of a version that read a field which the map says is known only
 * after contact. Actions are left out: what a message says changes no score.
 */
export const outcomeLeaks = (version: WorkflowVersion, map: ImportMap): readonly OutcomeLeak[] =>
  leaksOf(version, lateFields(map));

/** The steps of a version that read one of these fields. */
export const leaksOf = (version: WorkflowVersion, late: readonly string[]): readonly OutcomeLeak[] => {
  return version.program.steps.flatMap((step) => {
    if (step.kind === 'action') return [];
    const names = namesOf(step, version.program);
    return late
      .filter((field) => names.some((name) => reads(name, field)))
      .map((field) => ({ node: step.node, title: step.title, field }));
  });
};
