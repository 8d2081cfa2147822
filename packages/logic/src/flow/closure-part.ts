import type { Budget } from '../limits.ts';
import { builds, measure } from '../measure.ts';
import type { Closure, ClosureCompiler } from '../operator.ts';
import { startRun } from '../run.ts';
import type { RuleNode } from '../tree.ts';
import { ahead, type FlowNode, type FlowPart } from './flow.ts';
import { placed } from './placed.ts';

/** All nodes have the same shape, whatever they do, so that the loop over them stays quick. */
interface ReadyNode {
  readonly rule: Closure;
  /** The rule gives the place of a port. */
  readonly places: boolean;
  readonly acts: boolean;
  readonly builds: boolean;
  readonly ports: readonly string[];
  readonly next: readonly (readonly number[])[];
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
  const ready = nodes.map((node) => readyNode(node, compiler));
  return (w, d, m, t, n) => {
    const run = startRun(d, budget);
    let length = n;
    let at = 0;
    let value: unknown = null;
    try {
      for (let i = 0; i < ready.length; i++) {
        if (m[first + i] !== ahead) continue;
        const node = ready[i];
        if (node === undefined) break;
        at = first + i;
        value = null;
        run.steps = budget.steps;
        run.at = '';
        const found = node.rule(d, run) ?? null;
        if (node.builds && typeof found === 'object') measure(run, found);
        let port: number;
        if (node.places) {
          port = found as number;
          if (port < 0) port = w.astray(at, null);
        } else {
          value = found;
          if (node.acts) port = w.act(at, found);
          else {
            port = typeof found === 'string' ? node.ports.indexOf(found) : -1;
            if (port < 0) port = w.astray(at, found);
          }
        }
        t[length] = at;
        t[length + 1] = port;
        length += 2;
        const targets = node.next[port];
        if (targets !== undefined) {
          for (let j = 0; j < targets.length; j++) {
            const target = targets[j] ?? 0;
            m[target] = (m[target] ?? 0) | ahead;
          }
        }
      }
      return length;
    } catch (thrown) {
      w.stopped(at, value, thrown);
      t[length] = at;
      t[length + 1] = -1;
      return ~(length + 2);
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
    next,
  };
}
