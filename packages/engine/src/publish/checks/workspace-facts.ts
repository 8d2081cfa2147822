import { parse, varsOf } from '@sluice/logic';
import { type Diagnostic, problem, type Step, type WorkflowDocument } from '@sluice/model';
import type { Json, Rule } from '@sluice/sdk';

/** What a workflow reads of the lead, and what it writes there. */
export interface ReadsAndWrites {
  readonly name: string;
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

/** What only a running workspace can tell of a document. */
export interface PublishFacts {
  /** Paths of fields at least one recent lead holds a value in; absent where there are too few leads to say. */
  readonly heldFields?: ReadonlySet<string>;
  /** The other workflows that run, in their order. */
  readonly others?: readonly ReadsAndWrites[];
}

const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The names of the members of an object a rule makes: `{"object": [["traits", …]]}`. */
const membersOf = (rule: Json | undefined): readonly (readonly [string, Json])[] => {
  if (!isRecord(rule)) return [];
  const rows = rule.object;
  if (!Array.isArray(rows)) return Object.entries(rule);
  return rows.flatMap((row: Json): readonly (readonly [string, Json])[] =>
    Array.isArray(row) && typeof row[0] === 'string' ? [[row[0], row[1] ?? null]] : [],
  );
};

const writesOf = ({ kind, logic }: Step): readonly string[] => {
  if (kind === 'stage') return ['stage'];
  if (kind !== 'update') return [];
  return membersOf(logic).flatMap(([member, value]) => {
    if (member === 'traits') return membersOf(value).map(([name]) => `lead.traits.${name}`);
    return member === 'addTo' || member === 'removeFrom' ? ['lead.lists'] : [];
  });
};

const readsOf = (rule: Rule): readonly string[] =>
  varsOf(parse(rule).tree).filter(
    (name) => name.startsWith('lead.traits.') || name === 'lead.lists' || name === 'stage',
  );

/** What the steps of a program read and write of the lead's record. */
export const readsAndWrites = (
  name: string,
  { steps, goal, exit }: { readonly steps: readonly Step[]; readonly goal: Rule; readonly exit: Rule },
): ReadsAndWrites => ({
  name,
  reads: new Set([
    ...steps.filter(({ kind }) => kind !== 'action').flatMap(({ logic }) => readsOf(logic)),
    ...readsOf(goal),
    ...readsOf(exit),
  ]),
  writes: new Set(steps.flatMap(writesOf)),
});

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>): string | undefined =>
  [...a].find((name) => b.has(name));

const plain = (path: string): string => path.replace('lead.traits.', '').replace('lead.', '');

/** Another workflow that writes what this one reads and reads what it writes: which runs first decides. */
export function checkEntangled(own: ReadsAndWrites, { others = [] }: PublishFacts): readonly Diagnostic[] {
  return others.flatMap((other) => {
    const taken = shared(own.reads, other.writes);
    const given = shared(own.writes, other.reads);
    if (taken === undefined || given === undefined) return [];
    const words = `“${other.name}” writes “${plain(taken)}”, which this workflow reads, and reads “${plain(given)}”, which this one writes. What comes out depends on which runs first; the list of workflows shows their order.`;
    return [problem('workflows.entangled', '/nodes', words, { severity: 'warning' })];
  });
}

/** Fields a rule asks for that no recent lead holds anything in. */
export function checkHeldFields(
  { nodes }: WorkflowDocument,
  steps: readonly Step[],
  { heldFields }: PublishFacts,
): readonly Diagnostic[] {
  if (heldFields === undefined) return [];
  return steps.flatMap((step) => {
    if (step.kind !== 'condition' && step.kind !== 'split' && step.kind !== 'score') return [];
    const index = nodes.findIndex(({ id }) => id === step.node);
    return readsOf(step.logic)
      .filter((name) => name.startsWith('lead.traits.') && !heldFields.has(name))
      .map((name) =>
        problem(
          'field.never-known',
          `/nodes/${index}/config`,
          `No recent lead has a value in “${plain(name)}”, which “${step.title}” asks for.`,
          { severity: 'warning', node: step.node },
        ),
      );
  });
}
