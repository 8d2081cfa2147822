import type { WorkspaceView } from '@sluice/sdk';
import { describe, expect, test } from 'vitest';
import { core } from '../index.ts';
import { german } from './index.ts';

const view: WorkspaceView = { segments: [], territories: [], stages: [], groups: [], bands: [] };

test('every built-in node has German words', () => {
  expect(Object.keys(german).sort()).toEqual(core.nodes.map(({ type }) => type).sort());
});

describe.each(core.nodes.map((node) => [node.type, node] as const))('%s in German', (type, node) => {
  test('says a sentence for its first config and for every example', () => {
    const said = german[type];
    for (const config of [node.initial, ...node.examples.map((example) => example.config)]) {
      const sentence = said?.sentence(config as never, view) ?? '';
      expect(sentence).toMatch(/^\S.*[.?]$/);
      expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
