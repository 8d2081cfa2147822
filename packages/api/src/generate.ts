/** `node packages/api/src/generate.ts`: writes the OpenAPI document and the types made from it. */
import { writeFile } from 'node:fs/promises';
import { generated } from './openapi/generated.ts';

for (const [name, text] of Object.entries(await generated()))
  await writeFile(new URL(`./generated/${name}`, import.meta.url), text);
