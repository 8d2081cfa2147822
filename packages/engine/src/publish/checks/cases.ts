import { alwaysHolds, contradict } from '@sluice/logic';
import { type Diagnostic, problem } from '@sluice/model';
import { casesOf, treeOf } from '../../port-rule.ts';
import type { Flow, FlowCheck, FlowStep } from './flow-facts.ts';

/** Ways of a switch that earlier ones leave nobody to, and leads no way is there for. */
export const checkCases: FlowCheck = (flow) =>
  [...flow.steps.values()].flatMap((at) => [...overlapping(at), ...uncovered(flow, at)]);

const more = ({ step }: FlowStep) => ({ severity: 'warning' as const, node: step.node });

function overlapping(at: FlowStep): readonly Diagnostic[] {
  const read = casesOf(at.step);
  if (read === null || read.cases.length < 2) return [];
  const trees = read.cases.map(({ rule }) => treeOf(rule));
  return read.cases.flatMap(({ port }, index) => {
    const tree = trees[index];
    if (tree === undefined) return [];
    const before = trees.slice(0, index).map((other) => ({ tree: other, holds: false }));
    const own = { tree, holds: true };
    if (contradict([own]) || !contradict([...before, own])) return [];
    const words = `Nobody takes the way “${port}” of “${at.step.title}”: the ways above it take all of its leads.`;
    return [problem('cases.overlap', `/nodes/${at.index}/config`, words, more(at))];
  });
}

function uncovered({ leaving }: Flow, at: FlowStep): readonly Diagnostic[] {
  const read = casesOf(at.step);
  if (read === null || read.cases.length < 2) return [];
  const wired = new Set((leaving.get(at.step.node) ?? []).map(({ from }) => from.port));
  if (wired.size === 0 || wired.has(read.otherwise)) return [];
  if (read.cases.some(({ rule }) => alwaysHolds(treeOf(rule)))) return [];
  const words = `Leads that fit none of the ways of “${at.step.title}” leave by “${read.otherwise}”, which leads nowhere: they end here.`;
  return [problem('cases.uncovered', `/nodes/${at.index}/config`, words, more(at))];
}
