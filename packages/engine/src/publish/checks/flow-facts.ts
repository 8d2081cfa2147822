import type { Diagnostic, NodeId, Step, WorkflowDocument } from '@sluice/model';
import type { Capability } from '@sluice/sdk';

/** A step with what the checks must know of its node. */
export interface FlowStep {
  readonly step: Step;
  /** Place in the document's list of nodes. */
  readonly index: number;
  readonly capabilities: readonly Capability[];
}

/** A workflow as the checks of its sense see it: the steps that stand, by node. */
export interface Flow {
  readonly document: WorkflowDocument;
  readonly steps: ReadonlyMap<NodeId, FlowStep>;
  /** Wires by the node they lead to, and by the node they come from. */
  readonly entering: ReadonlyMap<NodeId, readonly WorkflowDocument['edges'][number][]>;
  readonly leaving: ReadonlyMap<NodeId, readonly WorkflowDocument['edges'][number][]>;
}

/** Looks at a whole workflow for what makes no sense. */
export type FlowCheck = (flow: Flow) => readonly Diagnostic[];

/** The wires of a document by the node they lead to, or come from. */
function byEnd(
  { edges }: WorkflowDocument,
  end: 'from' | 'to',
): ReadonlyMap<NodeId, readonly WorkflowDocument['edges'][number][]> {
  const found = new Map<NodeId, WorkflowDocument['edges'][number][]>();
  for (const edge of edges) {
    const there = found.get(edge[end].node);
    if (there === undefined) found.set(edge[end].node, [edge]);
    else there.push(edge);
  }
  return found;
}

/** A workflow ready to be looked at. */
export const flowOf = (document: WorkflowDocument, steps: Flow['steps']): Flow => ({
  document,
  steps,
  entering: byEnd(document, 'to'),
  leaving: byEnd(document, 'from'),
});

/** The nodes that can be reached from these, themselves included, without going past the ones `stop` names. */
export function reachedFrom(
  { leaving }: Flow,
  starts: readonly NodeId[],
  stop: (node: NodeId) => boolean = () => false,
): ReadonlySet<NodeId> {
  const reached = new Set<NodeId>();
  const waiting = [...starts];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (reached.has(node)) continue;
    reached.add(node);
    if (!stop(node)) waiting.push(...(leaving.get(node) ?? []).map(({ to }) => to.node));
  }
  return reached;
}

/** The triggers of a workflow. */
export const triggersOf = ({ steps }: Flow): readonly NodeId[] =>
  [...steps.values()].filter(({ step }) => step.kind === 'trigger').map(({ step }) => step.node);
