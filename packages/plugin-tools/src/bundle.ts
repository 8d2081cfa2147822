import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Plugin as BundlerPlugin, rolldown } from 'rolldown';
import { ToolError, wordsOf } from './tool-error.ts';

/** One ES module without imports, that runs wherever JavaScript does. */
export interface Bundle {
  readonly code: string;
  readonly bytes: number;
  /** `sha512-` and the base64 of its hash. */
  readonly integrity: string;
  /** Names of the packages that went into it. */
  readonly packages: readonly string[];
}

const encoderFile = join(import.meta.dirname, 'injected', 'text-encoder.ts');
const entryName = '\0sluice-plugin';

/**
 * Bundles `src/index.ts` with all it imports.
 *
 * @param options.suffix put behind the version, to tell apart the builds of one version while developing: `dev.3`.
 * @throws ToolError where something cannot be bundled, such as a module of Node.
 */
export async function bundlePlugin(
  folder: string,
  options: { readonly suffix?: string } = {},
): Promise<Bundle> {
  const source = entryOf(folder);
  try {
    const build = await rolldown({
      input: entryName,
      cwd: folder,
      platform: 'neutral',
      logLevel: 'silent',
      resolve: { mainFields: ['module', 'main'] },
      transform: { inject: { TextEncoder: [encoderFile, 'TextEncoder'] } },
      plugins: [entry(source, options.suffix ?? null)],
    });
    const { output } = await build.generate({
      format: 'esm',
      codeSplitting: false,
      comments: { legal: true },
    });
    await build.close();
    const [chunk] = output;
    const outside = [...chunk.imports, ...chunk.dynamicImports];
    if (outside.length > 0) {
      throw new ToolError(
        `The plugin imports ${outside.join(', ')}, which cannot be bundled.`,
        'A plugin has neither Node nor a browser around it: use the capabilities of its context instead.',
      );
    }
    return {
      code: chunk.code,
      bytes: Buffer.byteLength(chunk.code),
      integrity: integrityOf(chunk.code),
      packages: packagesOf(Object.keys(chunk.modules)),
    };
  } catch (cause) {
    if (cause instanceof ToolError) throw cause;
    throw new ToolError(
      `${relative(folder, source)} cannot be bundled: ${wordsOf(cause)}`,
      'Mend it and try again.',
      { cause },
    );
  }
}

/** As browsers and npm write it. */
export const integrityOf = (text: string): string =>
  `sha512-${createHash('sha512').update(text).digest('base64')}`;

function entryOf(folder: string): string {
  const found = ['src/index.ts', 'src/index.js', 'index.ts', 'index.js']
    .map((path) => join(folder, path))
    .find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new ToolError('There is no src/index.ts.', 'Let it export what definePlugin gives as its default.');
}

/** The module everything starts from: the author's default export. */
function entry(source: string, suffix: string | null): BundlerPlugin {
  const from = JSON.stringify(source.replaceAll('\\', '/'));
  const code =
    suffix === null
      ? `export { default } from ${from};`
      : `import plugin from ${from};\nexport default { ...plugin, version: plugin.version + '-' + ${JSON.stringify(suffix)} };`;
  return {
    name: 'sluice-entry',
    resolveId: (id) => (id === entryName ? id : null),
    load: (id) => (id === entryName ? code : null),
  };
}

function packagesOf(modules: readonly string[]): readonly string[] {
  const names = modules.flatMap((module) => {
    const [, name] = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module) ?? [];
    return name === undefined ? [] : [name.replace('\\', '/')];
  });
  return [...new Set(names)].sort();
}
