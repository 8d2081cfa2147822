import { helpers } from '../generate/helpers.ts';
import { literal } from '../generate/literal.ts';
import { namesIn } from '../generate/names.ts';
import { ModuleParts, Writer } from '../generate/writer.ts';
import type { Budget } from '../limits.ts';
import { builds } from '../measure.ts';
import { bitsOf } from './bits-of.ts';
import type { RuledNode } from './closure-part.ts';
import { type FlowPart, nodesPerPart } from './flow.ts';
import type { KnownNames } from './known-names.ts';
import { placed } from './placed.ts';

interface PartOptions {
  readonly budget: Budget;
  readonly known: KnownNames;
}

/** Nodes side by side as one function: marks are bits of one number, rules stand where they are needed. */
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
 * The source: walker `w`, data `d`, track `k`; run `r`; `a` the bits of this part that are ahead and `o` those that
 * are open; `i` the node at work, `x` its value and `p` the place of its port.
 */
export function partSource(
  nodes: readonly RuledNode[],
  options: PartOptions,
): { readonly source: string; readonly constants: readonly unknown[] } {
  const parts = new ModuleParts();
  const part = Math.floor((nodes[0]?.index ?? 0) / nodesPerPart);
  const shared = new Writer(parts, 'd', { known: options.known }).prelude(sharedNames(nodes));
  const blocks = nodes.flatMap((node) => block(node, { ...options, parts, part, held: shared.held }));
  const source = [
    '"use strict";',
    ...parts.helperLines(),
    ...parts.constants.map((_, index) => `const k${index} = k[${index}];`),
    'return function (w, d, k) {',
    'const f = k.ahead, g = k.ports;',
    `const o = ~k.closed[${part}];`,
    `let a = f[${part}] & o;`,
    `if (a === 0) { f[${part}] = 0; return true; }`,
    `const r = { root: d, steps: ${options.budget.steps}, size: ${options.budget.size}, at: "" };`,
    'let i = 0, p = 0, x = null;',
    ...shared.lines,
    'try {',
    ...blocks,
    '} catch (e) {',
    'w.stopped(i, x, e);',
    `g[i] = -1; f[${part}] = a & ((2 << (i & ${nodesPerPart - 1})) - 1);`,
    'return false;',
    '}',
    `f[${part}] = a;`,
    'return true;',
    '};',
  ].join('\n');
  return { source, constants: parts.constants };
}

/** Names that several rules look at and no node of the part can change meanwhile: loaded once. */
function sharedNames(nodes: readonly RuledNode[]): readonly string[] {
  const acting = nodes.filter(({ kind }) => kind === 'act');
  if (acting.some(({ alters }) => alters === undefined)) return [];
  const altered = new Set(acting.flatMap(({ alters }) => alters ?? []));
  const uses = new Map<string, number>();
  for (const { tree } of nodes) {
    for (const name of namesIn(tree)) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  return [...uses].flatMap(([name, count]) =>
    count > 1 && !altered.has(name.split('.')[0] ?? name) ? [name] : [],
  );
}

interface Inside extends PartOptions {
  readonly parts: ModuleParts;
  readonly part: number;
  readonly held: ReadonlyMap<string, string>;
}

function block(node: RuledNode, inside: Inside): readonly string[] {
  const { index, tree, kind } = node;
  const { parts, part, held, known, budget } = inside;
  const place = kind === 'branch' ? placed(tree, node.ports) : null;
  const writer = new Writer(parts, 'd', { known, held });
  const { lines, result } = writer.inline(place ?? tree);
  const pays = writer.calls || builds(tree) ? [`r.steps = ${budget.steps}; r.at = "";`] : [];
  return [
    `if ((a & ${bit(index)}) !== 0) {`,
    `i = ${index}; x = null;`,
    ...pays,
    ...lines,
    ...(place === null ? byValue(node, { code: result.code, parts }) : byPlace(node, result.code)),
    ...leave(node, part),
    '}',
  ];
}

const bit = (index: number): number => 1 << (index % nodesPerPart);

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

/** Marks what the port leads to. A track begins with port 0 everywhere, so that one need not be noted. */
function leave({ index, next }: RuledNode, part: number): readonly string[] {
  const marks = next.flatMap((targets, place) => {
    if (targets.length === 0) return [];
    const words = [...bitsOf(targets)].map(([word, bits]) =>
      word === part ? `a |= ${bits} & o;` : `f[${word}] |= ${bits};`,
    );
    return [`if (p === ${place}) { ${words.join(' ')} }`];
  });
  return [`if (p !== 0) g[${index}] = p;`, ...marks];
}
