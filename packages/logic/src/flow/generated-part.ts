import { helpers } from '../generate/helpers.ts';
import { literal } from '../generate/literal.ts';
import { ModuleParts, Writer } from '../generate/writer.ts';
import type { Budget } from '../limits.ts';
import { builds } from '../measure.ts';
import type { RuledNode } from './closure-part.ts';
import { ahead, type FlowPart } from './flow.ts';
import type { KnownNames } from './known-names.ts';
import { placed } from './placed.ts';

interface PartOptions {
  readonly budget: Budget;
  readonly known: KnownNames;
}

/** Nodes side by side as one function: marks of these nodes are locals, rules stand where they are needed. */
export function generatedPart(nodes: readonly RuledNode[], options: PartOptions): FlowPart {
  const { source, constants } = partSource(nodes, options);
  const make = new Function('h', 'k', 'O', source) as (
    h: typeof helpers,
    k: readonly unknown[],
    O: object,
  ) => FlowPart;
  return make(helpers, constants, Object.prototype);
}

/**
 * The source: walker `w`, data `d`, marks `m`, trail `t` of length `n`; run `r`; `aN` is the mark of node N, `x` the
 * value and `i` the node at work, `p` the place of its port.
 */
export function partSource(
  nodes: readonly RuledNode[],
  { budget, known }: PartOptions,
): { readonly source: string; readonly constants: readonly unknown[] } {
  const parts = new ModuleParts();
  const own = new Set(nodes.map(({ index }) => index));
  const blocks = nodes.map((node) => block(node, { parts, own, known, budget }));
  const source = [
    '"use strict";',
    ...parts.helperLines(),
    ...parts.constants.map((_, index) => `const k${index} = k[${index}];`),
    'return function (w, d, m, t, n) {',
    `const r = { root: d, steps: ${budget.steps}, size: ${budget.size}, at: "" };`,
    'let i = 0, p = 0, x = null;',
    ...nodes.map(({ index }) => `let a${index} = m[${index}];`),
    'try {',
    ...blocks.flat(),
    'return n;',
    '} catch (e) {',
    'w.stopped(i, x, e);',
    't[n] = i; t[n + 1] = -1;',
    'return ~(n + 2);',
    '}};',
  ].join('\n');
  return { source, constants: parts.constants };
}

interface Inside extends PartOptions {
  readonly parts: ModuleParts;
  readonly own: ReadonlySet<number>;
}

function block(node: RuledNode, { parts, own, known, budget }: Inside): readonly string[] {
  const { index, tree, kind } = node;
  const place = kind === 'branch' ? placed(tree, node.ports) : null;
  const writer = new Writer(parts, 'd', known);
  const { lines, result } = writer.inline(place ?? tree);
  // Walkers and helpers may throw; then it is told where.
  const pays = writer.calls || builds(tree) ? [`r.steps = ${budget.steps}; r.at = "";`] : [];
  return [
    `if (a${index} === ${ahead}) {`,
    `i = ${index}; x = null;`,
    ...pays,
    ...lines,
    ...(place === null ? byValue(node, { code: result.code, parts }) : byPlace(node, result.code)),
    `t[n] = ${index}; t[n + 1] = p; n += 2;`,
    ...leave(node, own),
    '}',
  ];
}

function byPlace({ index }: RuledNode, code: string): readonly string[] {
  return [`p = ${code};`, `if (p < 0) p = w.astray(${index}, null);`];
}

function byValue(
  { index, kind, tree, ports }: RuledNode,
  { code, parts }: { readonly code: string; readonly parts: ModuleParts },
): readonly string[] {
  const name = parts.name();
  const held = [`const ${name} = ${code};`];
  if (builds(tree)) {
    held.push(`if (typeof ${name} === "object" && ${name} !== null) ${parts.helper('measure')}(r, ${name});`);
  }
  held.push(`x = ${name};`);
  if (kind === 'act') return [...held, `p = w.act(${index}, ${name});`];
  const places = ports.map((port, place) => `${name} === ${literal(port)} ? ${place} : `).join('');
  return [...held, `p = ${places}w.astray(${index}, ${name});`];
}

/** Marks what the port leads to. A mark is a set of bits, so one that is closed stays so. */
function leave({ next }: RuledNode, own: ReadonlySet<number>): readonly string[] {
  return next.flatMap((targets, place) => {
    if (targets.length === 0) return [];
    const marks = targets.map((target) => `${own.has(target) ? `a${target}` : `m[${target}]`} |= ${ahead};`);
    return [`if (p === ${place}) { ${marks.join(' ')} }`];
  });
}
