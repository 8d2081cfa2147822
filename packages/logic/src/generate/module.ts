import type { Closure } from '../operator.ts';
import type { RuleNode } from '../tree.ts';
import { helpers } from './helpers.ts';
import { ModuleParts, Writer } from './writer.ts';

/** Most rules in one generated module. */
export const rulesPerModule = 32;

/** The source of a module: a function body over `h` (helpers), `k` (constants) and `O` (Object.prototype). */
export function moduleSource(trees: readonly RuleNode[]): {
  readonly source: string;
  readonly constants: readonly unknown[];
} {
  const parts = new ModuleParts();
  const functions = trees.map((tree) => {
    const body = new Writer(parts, 'd').body(tree);
    return `function (d, r) {\n${body.join('\n')}\n}`;
  });
  const constants = parts.constants.map((_, index) => `const k${index} = k[${index}];`);
  const source = [
    '"use strict";',
    ...parts.helperLines(),
    ...constants,
    `return [${functions.join(',\n')}];`,
  ].join('\n');
  return { source, constants: parts.constants };
}

/** Compiles the source of up to {@link rulesPerModule} rules to functions. */
export function generateModule(trees: readonly RuleNode[]): readonly Closure[] {
  const { source, constants } = moduleSource(trees);
  const make = new Function('h', 'k', 'O', source) as (
    h: typeof helpers,
    k: readonly unknown[],
    O: object,
  ) => readonly Closure[];
  return make(helpers, constants, Object.prototype);
}

/** Throws the platform's own error where code may not be generated. */
export function permission(): void {
  new Function('return true')();
}

let permitted: boolean | undefined;

/** May code be generated here? A strict content security policy forbids it; asked once. */
export function mayGenerate(): boolean {
  if (permitted === undefined) {
    try {
      permission();
      permitted = true;
    } catch {
      permitted = false;
    }
  }
  return permitted;
}
