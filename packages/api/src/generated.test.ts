import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generated } from './openapi/generated.ts';

test('the committed OpenAPI document and types equal a fresh build', async () => {
  for (const [name, text] of Object.entries(await generated())) {
    const committed = await readFile(new URL(`./generated/${name}`, import.meta.url), 'utf8');
    expect(committed, `${name} is stale: run node packages/api/src/generate.ts`).toBe(text);
  }
});
