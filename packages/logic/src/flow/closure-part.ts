import type { Budget } from '../limits.ts';
import { builds, measure } from '../measure.ts';
import type { Closure, ClosureCompiler } from '../operator.ts';
import { startRun } from '../run.ts';
import type { RuleNode } from '../tree.ts';
import { bitsOf } from './bits-of.ts';
import { type FlowNode, type FlowPart, nodesPerPart } from './flow.ts';
import { placed } from './placed.ts';

/** All nodes have the same shape, whatever they do, so that the loop over them stays quick. */
interface ReadyNode {
  readonly rule: Closure;
  /** The rule gives the place of a port. */
  readonly places: boolean;
  readonly acts: boolean;
  readonly builds: boolean;
  readonly ports: readonly string[];
  /** By port, what it leads to: the number of a track's bits, the bits, and so on. */
  readonly next: readonly Int32Array[];
}

/** A node of a flow with its rule. */
export interface RuledNode extends FlowNode {
  readonly index: number;
  readonly tree: RuleNode;
}

/** Nodes side by side as a loop over closures. */
export function closurePart(
  nodes: readonly RuledNode[],
  { compiler, budget }: { readonly compiler: ClosureCompiler; readonly budget: Budget },
): FlowPart {
  const first = nodes[0]?.index ?? 0;
  const part = Math.floor(first / nodesPerPart);
  const ready = nodes.map((node) => readyNode(node, compiler));
  return (w, d, k) => {
    const { ahead, ports } = k;
    const open = ~(k.closed[part] ?? 0);
    ahead[part] = (ahead[part] ?? 0) & open;
    if (ahead[part] === 0) return true;
    const run = startRun(d, budget);
    let at = 0;
    let value: unknown = null;
    try {
      for (; at < ready.length; at++) {
        const node = ready[at];
        if (node === undefined || (((ahead[part] ?? 0) >>> at) & 1) === 0) continue;
        value = null;
        run.steps = budget.steps;
        run.at = '';
        const found = node.rule(d, run);
        let port: number;
        if (node.places) {
          port = found as number;
          if (port < 0) port = w.astray(first + at, null);
        } else {
          const held = found === undefined ? null : found;
          if (node.builds && typeof held === 'object') measure(run, held);
          value = held;
          if (node.acts) port = w.act(first + at, held);
          else {
            port = typeof held === 'string' ? node.ports.indexOf(held) : -1;
            if (port < 0) port = w.astray(first + at, held);
          }
        }
        ports[first + at] = port;
        const leads = node.next[port];
        if (leads === undefined) continue;
        for (let j = 0; j < leads.length; j += 2) {
          const word = leads[j] ?? 0;
          ahead[word] = (ahead[word] ?? 0) | ((leads[j + 1] ?? 0) & (word === part ? open : -1));
        }
      }
      return true;
    } catch (thrown) {
      w.stopped(first + at, value, thrown);
      ports[first + at] = -1;
      ahead[part] = (ahead[part] ?? 0) & ((2 << at) - 1);
      return false;
    }
  };
}

function readyNode({ kind, tree, ports, next }: RuledNode, compiler: ClosureCompiler): ReadyNode {
  const place = kind === 'branch' ? placed(tree, ports) : null;
  return {
    rule: compiler.compile(place ?? tree),
    places: place !== null,
    acts: kind === 'act',
    builds: builds(tree),
    ports,
    next: next.map((targets) => Int32Array.from([...bitsOf(targets)].flat())),
  };
}
