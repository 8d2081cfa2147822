import { archive } from './archive.ts';
import type { Built } from './build.ts';
import { ToolError, wordsOf } from './tool-error.ts';

/** A running server that takes plugins. */
export interface Target {
  /** `http://127.0.0.1:4400` */
  readonly url: string;
  /** An API key with all rights. */
  readonly key: string;
}

/** Installs a build on a server in place of the one before it; gives what the server says of it. */
export async function push(
  { bundle, manifest }: Built,
  target: Target,
): Promise<{ readonly problem: string | null }> {
  const packed = archive({
    'package.json': JSON.stringify({
      name: manifest.name,
      version: manifest.version,
      keywords: ['sluice-plugin'],
      sluice: { manifest: './dist/manifest.json', bundle: './dist/plugin.js' },
    }),
    'dist/manifest.json': JSON.stringify(manifest),
    'dist/plugin.js': bundle.code,
  });
  const source = { archive: packed.toString('base64') };
  const answer = await call(target, { source, integrity: bundle.integrity, anyway: true });
  return { problem: typeof answer.problem === 'string' ? answer.problem : null };
}

async function call({ url, key }: Target, body: object): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(new URL('/v1/plugins', url), {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(30_000),
  }).catch((cause: unknown) => {
    throw new ToolError(
      `Sluice does not answer at ${url}: ${wordsOf(cause)}`,
      'Start it with npm start in its checkout, or set SLUICE_URL.',
      { cause },
    );
  });
  const answer = (await response.json().catch(() => ({}))) as Readonly<Record<string, unknown>>;
  if (response.ok) return answer;
  if (response.status === 401 || response.status === 403)
    throw new ToolError(
      'The server does not take the key.',
      'Set SLUICE_ADMIN_KEY to the one the server was started with.',
    );
  throw new ToolError(
    `The server refused the plugin: ${String(answer.detail ?? response.status)}`,
    'Mend it; npm run check says more.',
  );
}
