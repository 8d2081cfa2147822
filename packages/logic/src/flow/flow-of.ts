import { compilerOf } from '../closures.ts';
import { mayGenerate } from '../generate/module.ts';
import type { Budget } from '../limits.ts';
import type { CompileOptions } from '../program.ts';
import type { RuleNode } from '../tree.ts';
import { closurePart, type RuledNode } from './closure-part.ts';
import { type Flow, type FlowNode, type FlowPart, nodesPerPart } from './flow.ts';
import { generatedPart } from './generated-part.ts';
import type { KnownNames } from './known-names.ts';
import { Track } from './track.ts';

interface FlowOptions extends Pick<CompileOptions, 'backend' | 'hotAfter'> {
  readonly budget: Budget;
  readonly known: KnownNames;
}

/** The flow over these rules: in parts of up to 32 nodes, each by closures or as generated code. */
export function flowOf(
  trees: readonly RuleNode[],
  nodes: readonly FlowNode[],
  { backend = 'auto', hotAfter = 20_000, budget, known }: FlowOptions,
): Flow {
  const ruled = nodes.flatMap((node, index): RuledNode[] => {
    const tree = trees[index];
    return tree === undefined ? [] : [{ ...node, index, tree }];
  });
  const groups = Array.from({ length: Math.ceil(ruled.length / nodesPerPart) }, (_, part) =>
    ruled.slice(part * nodesPerPart, (part + 1) * nodesPerPart),
  );
  const compiler = compilerOf(known);
  const parts: FlowPart[] = groups.map((group) =>
    backend === 'generated'
      ? generatedPart(group, { budget, known })
      : closurePart(group, { compiler, budget }),
  );
  // Nodes left to pass until a part is hot; infinite where it never will be.
  const left = new Float64Array(parts.length);
  left.fill(backend === 'auto' && mayGenerate() ? hotAfter : Number.POSITIVE_INFINITY);

  const heat = (part: number, passed: number): void => {
    const remaining = (left[part] ?? 0) - passed;
    left[part] = remaining;
    const group = groups[part];
    if (remaining >= 0 || group === undefined) return;
    parts[part] = generatedPart(group, { budget, known });
    left[part] = Number.POSITIVE_INFINITY;
  };

  return {
    size: ruled.length,
    track: () => new Track(ruled.length),
    walk: (walker, data, track) => {
      for (let part = 0; part < parts.length; part++) {
        const { length } = track;
        const goesOn = parts[part]?.(walker, data, track) ?? true;
        track.noteAll(part);
        if (!goesOn) break;
        if (left[part] !== Number.POSITIVE_INFINITY) heat(part, (track.length - length) >> 1);
      }
      track.end();
    },
  };
}
