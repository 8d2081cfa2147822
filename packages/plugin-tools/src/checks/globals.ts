import { parseAst } from 'rolldown/parseAst';
import { type Check, error } from './problem.ts';

/** What a sandbox does not have. Code that asks whether it is there may do so by `typeof` and `globalThis`. */
const absent = [
  'process',
  'require',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'setTimeout',
  'setInterval',
  'Buffer',
  'document',
  'window',
  'localStorage',
  'eval',
  'Function',
] as const;

type Tree = Readonly<Record<string, unknown>>;

/** The bundle uses the language and its context, and nothing of Node or a browser. */
export const globalsCheck: Check = {
  title: 'bundle',
  run: (_, { bundle: { code } }) => {
    const used = calledNames(parseAst(code, { lang: 'js' }) as unknown as Tree);
    return absent
      .filter((name) => used.has(name))
      .map((name) =>
        error(
          'bundle',
          `It calls ${name}, which is not there where plugins run.`,
          'Use the capabilities of the context: http, storage, signal.',
        ),
      );
  },
};

/** Names that are called, made by `new` or read into (`process.env`) and declared nowhere in the module. */
function calledNames(tree: Tree): ReadonlySet<string> {
  const called = new Set<string>();
  const declared = new Set<string>();
  visit(tree, (node) => {
    if (node.type === 'CallExpression' || node.type === 'NewExpression') add(called, node.callee);
    if (node.type === 'MemberExpression' && isNamed(node.object, 'process')) called.add('process');
    if (
      node.type === 'VariableDeclarator' ||
      node.type === 'FunctionDeclaration' ||
      node.type === 'ClassDeclaration'
    )
      add(declared, node.id);
    if (node.type === 'ImportExpression') called.add('import()');
    if (Array.isArray(node.params)) for (const parameter of node.params) add(declared, parameter);
  });
  return new Set([...called].filter((name) => !declared.has(name)));
}

function add(names: Set<string>, node: unknown): void {
  if (isTree(node) && node.type === 'Identifier' && typeof node.name === 'string') names.add(node.name);
}

const isNamed = (node: unknown, name: string): boolean =>
  isTree(node) && node.type === 'Identifier' && node.name === name;

function visit(node: unknown, look: (node: Tree) => void): void {
  if (Array.isArray(node)) {
    for (const item of node) visit(item, look);
    return;
  }
  if (!isTree(node)) return;
  look(node);
  for (const value of Object.values(node)) visit(value, look);
}

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
