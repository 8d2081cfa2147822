import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** Something the sdk exports. */
export interface Declaration {
  readonly name: string;
  /** The file of `src` that holds it, without its ending. */
  readonly module: string;
  /** Its docstring as Markdown; empty where it has none. */
  readonly words: string;
  /** As TypeScript declares it, the docstrings of its parts included. */
  readonly code: string;
}

const root = join(import.meta.dirname, '..');
const run = promisify(execFile);

/** All that `src/index.ts` exports of its own files, in that order, from fresh declarations of the compiler. */
export async function declarations(): Promise<readonly Declaration[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-sdk-'));
  try {
    const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
    const flags = [
      '--noEmit',
      'false',
      '--declaration',
      '--emitDeclarationOnly',
      '--incremental',
      'false',
      '--rootDir',
      join(root, 'src'),
      '--outDir',
      folder,
    ];
    await run(process.execPath, [join(compiler, 'bin', 'tsc'), '-p', join(root, 'tsconfig.json'), ...flags]);
    const index = await readFile(join(folder, 'index.d.ts'), 'utf8');
    const found: Declaration[] = [];
    for (const { module, names } of exportsOf(index)) {
      const text = await readFile(join(folder, `${module}.d.ts`), 'utf8');
      found.push(...names.map((name) => declarationOf(name, { module, text })));
    }
    return found;
  } finally {
    await rm(folder, { recursive: true });
  }
}

interface Exports {
  readonly module: string;
  readonly names: readonly string[];
}

function exportsOf(index: string): readonly Exports[] {
  const own = [...index.matchAll(/export (?:type )?\{([^}]*)\} from '\.\/([\w-]+)\.ts';/g)];
  return own.map(([, list = '', module = '']) => ({
    module,
    names: list.split(',').flatMap((name) => {
      const plain = name.replace(/^\s*type\s/, '').trim();
      return plain === '' ? [] : [plain];
    }),
  }));
}

function declarationOf(
  name: string,
  { module, text }: { readonly module: string; readonly text: string },
): Declaration {
  const start = new RegExp(
    `^export (?:declare )?(?:const|function|class|interface|type) ${name}\\b`,
    'm',
  ).exec(text);
  if (start === null) throw new Error(`${module} does not declare ${name}.`);
  return { name, module, words: wordsBefore(text, start.index), code: codeFrom(text, start.index) };
}

/** The docstring that ends where a declaration begins. */
function wordsBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(before)?.[1] ?? '';
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*? ?/, '').trimEnd())
    .join('\n')
    .trim();
}

/** One declaration: to the line that closes it. */
function codeFrom(text: string, at: number): string {
  const lines: string[] = [];
  let depth = 0;
  for (const line of text.slice(at).split('\n')) {
    lines.push(line);
    const code = line.replace(/\/\*.*?\*\/|\/\/.*$|'(?:[^'\\]|\\.)*'|^\s*\*.*$|^\s*\/\*\*.*$/g, '');
    depth += (code.match(/[{([]/g)?.length ?? 0) - (code.match(/[})\]]/g)?.length ?? 0);
    if (depth <= 0 && /[;}]\s*$/.test(line)) break;
  }
  return lines.join('\n').replace(/^export (?:declare )?/, '');
}
