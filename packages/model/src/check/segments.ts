import { parse, print, type RuleNode, transform, walk } from '@sluice/logic';
import type { Rule } from '@sluice/sdk';
import type { Diagnostic } from '../diagnostic.ts';
import { problem } from '../problem.ts';
import type { Workspace } from '../workspace.ts';
import type { RulePlace } from './rule.ts';

type Segments = Workspace['segments'];

/** The segment a node of a rule names; null for any other node. */
const namedBy = (node: RuleNode): string | null => {
  if (node.kind !== 'operation' || node.op !== 'segment') return null;
  const [id] = node.args;
  return id?.kind === 'literal' && typeof id.value === 'string' ? id.value : null;
};

/** The ids of the segments a rule names, each once. */
export function segmentsIn(rule: Rule): readonly string[] {
  const found = new Set<string>();
  walk(parse(rule).tree, (node) => {
    const id = namedBy(node);
    if (id !== null) found.add(id);
  });
  return [...found];
}

/** The rule with the rule of each segment in the place of its name. One that is gone, or names itself, holds for nobody. */
export function expandSegments(
  rule: Rule,
  segments: Segments,
  within: ReadonlySet<string> = new Set(),
): Rule {
  if (segmentsIn(rule).length === 0) return rule;
  const expanded = transform(parse(rule).tree, (node) => {
    const id = namedBy(node);
    if (id === null) return node;
    const segment = within.has(id) ? undefined : segments.find((candidate) => candidate.id === id);
    const own =
      segment === undefined ? false : expandSegments(segment.rule, segments, new Set([...within, id]));
    return parse(own).tree;
  });
  return print(expanded);
}

/** Segments a rule names that are not there, or that lead back to themselves. */
export function checkSegments(
  rule: Rule,
  place: RulePlace & { readonly workspace: Pick<Workspace, 'segments'> },
): readonly Diagnostic[] {
  const more = place.node === undefined ? {} : { node: place.node };
  return segmentsIn(rule).flatMap((id) => {
    const { segments } = place.workspace;
    if (!segments.some((segment) => segment.id === id)) {
      return [problem('segment.unknown', place.path, `The workspace has no segment “${id}”.`, more)];
    }
    if (!circles(id, segments)) return [];
    const words = `The segment “${id}” names itself, so nobody can be in it. Change it in the settings.`;
    return [problem('segment.circular', place.path, words, more)];
  });
}

function circles(id: string, segments: Segments, within: readonly string[] = []): boolean {
  if (within.includes(id)) return true;
  const segment = segments.find((candidate) => candidate.id === id);
  return (
    segment !== undefined &&
    segmentsIn(segment.rule).some((inner) => circles(inner, segments, [...within, id]))
  );
}
