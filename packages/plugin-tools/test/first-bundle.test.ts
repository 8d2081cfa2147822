import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openPlugin } from '@sluice/plugin-host';
import { manifestOf, manifestSchema, type PluginManifest, sdkProblem } from '@sluice/sdk';
import { conformance, fits } from '@sluice/testkit';
import { expect, test } from 'vitest';
import { integrityOf } from '../src/index.ts';

/* Built with version 1.0.0 of the contract, and never again. */
const folder = join(import.meta.dirname, 'generated', 'sdk-1.0');
const code = await readFile(join(folder, 'plugin.js'), 'utf8');
const manifest: PluginManifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));

test('the first bundle is the one its manifest has the hash of', () => {
  expect(manifest.sdk).toBe('1.0.0');
  expect(integrityOf(code)).toBe(manifest.bundle.integrity);
});

test('its manifest is one that this version reads and accepts', () => {
  expect(fits(manifestSchema, manifest)).toEqual([]);
  expect(sdkProblem(manifest.sdk)).toBeNull();
});

test('it runs in the sandbox of this version, is what its manifest says, and keeps the contract', async () => {
  const running = await openPlugin({ name: manifest.name, source: code }, { tier: 'isolated' });
  try {
    const { nodeTypes, capabilities, sources } = manifestOf(running.plugin, { bundle: manifest.bundle });
    expect({ nodeTypes, capabilities, sources }).toMatchObject({
      nodeTypes: manifest.nodeTypes,
      capabilities: manifest.capabilities,
      sources: manifest.sources,
    });
    const findings = await conformance(running.plugin, { patienceMs: 10_000 });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    running.close();
  }
});

test('a plugin built with a newer contract is refused by an older host with words that help', () => {
  expect(sdkProblem('1.4.0', '1.0.0')).toEqual({
    message: 'The plugin was built with version 1.4.0 of the contract; this Sluice speaks 1.0.0 only.',
    hint: 'Update Sluice, or install an older version of the plugin.',
  });
});
