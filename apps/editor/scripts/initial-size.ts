import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The most JavaScript, gzipped, that may be loaded before the workflow editor shows. */
const limit = 330_000;

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
}

const dist = join(import.meta.dirname, '../dist');
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;

const closure = (key: string, seen: Set<string>): Set<string> => {
  const chunk = manifest[key];
  if (chunk === undefined) throw new Error(`${key} is not in the manifest: build the editor first`);
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of chunk.imports ?? []) closure(next, seen);
  return seen;
};

const keys = ['index.html', 'src/workflow/page.tsx'].reduce(
  (seen, key) => closure(key, seen),
  new Set<string>(),
);
const files = new Set(
  [...keys].map((key) => manifest[key]?.file ?? '').filter((file) => file.endsWith('.js')),
);
const size = [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0);

console.log(
  JSON.stringify({
    bench: 'editor',
    figure: 'initial JavaScript of the workflow route',
    value: size,
    unit: 'bytes gzip',
    limit,
  }),
);
if (size > limit) process.exitCode = 1;
