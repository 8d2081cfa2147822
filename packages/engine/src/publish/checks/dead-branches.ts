import { contradict, type RuleNode } from '@sluice/logic';
import { type Diagnostic, type NodeId, problem, removeEdge } from '@sluice/model';
import { portRule, treeOf } from '../../port-rule.ts';
import type { Flow, FlowCheck, FlowStep } from './flow-facts.ts';

/** How many questions up the way are remembered. */
const farthest = 6;

interface Said {
  readonly tree: RuleNode;
  readonly title: string;
}

/**
 * Ways out of a branch that nobody can take, because a branch before it has sent those leads elsewhere. Only where one
 * way leads here and nothing on it changes what rules see.
 */
export const checkDeadBranches: FlowCheck = (flow) =>
  [...flow.steps.values()].flatMap((at) => {
    const before = saidBefore(flow, at.step.node);
    if (before.length === 0) return [];
    return flow.document.edges.flatMap((edge, index): readonly Diagnostic[] => {
      if (edge.from.node !== at.step.node) return [];
      const rule = portRule(at.step, edge.from.port);
      if (rule === null) return [];
      const own = { tree: treeOf(rule), holds: true };
      const known = before.map(({ tree }) => ({ tree, holds: true }));
      if (contradict([own]) || contradict(known) || !contradict([...known, own])) return [];
      const words = `No lead can leave “${at.step.title}” by “${edge.from.port}”: “${before[0]?.title ?? ''}” has already sent those another way.`;
      return [
        problem('branch.unreachable', `/edges/${index}`, words, {
          severity: 'warning',
          node: at.step.node,
          fix: removeEdge(index),
        }),
      ];
    });
  });

/** What the branches on the one way to a node have made sure of, nearest first. */
function saidBefore(flow: Flow, node: NodeId): readonly Said[] {
  const said: Said[] = [];
  let here = node;
  for (let steps = 0; steps < farthest; steps++) {
    const [only, ...others] = (flow.entering.get(here) ?? []).map(({ from }) => from);
    const step = only === undefined ? undefined : flow.steps.get(only.node)?.step;
    if (only === undefined || others.length > 0 || step === undefined || !leavesAlone(step)) break;
    const rule = portRule(step, only.port);
    if (rule !== null) said.push({ tree: treeOf(rule), title: step.title });
    here = only.node;
  }
  return said;
}

const leavesAlone = ({ kind }: FlowStep['step']): boolean => kind === 'condition' || kind === 'split';
