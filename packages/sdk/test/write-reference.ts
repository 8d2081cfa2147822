import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { declarations } from './declarations.ts';
import { referenceOf, reportOf } from './documents.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const all = await declarations();

for (const [path, text] of [
  ['packages/sdk/api-report.md', reportOf(all)],
  ['docs/plugins/reference.md', referenceOf(all)],
] as const) {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
  console.log(path);
}
