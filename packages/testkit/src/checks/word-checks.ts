import type { NodeDefinition, WorkspaceView } from '@sluice/sdk';
import { type CheckMaker, ensure } from '../check.ts';
import { frozenCopy } from '../freeze.ts';
import { viewOf, workspaceOf } from '../workspace-of.ts';

const emptyView: WorkspaceView = { segments: [], territories: [], stages: [], groups: [], bands: [] };

/** Sentences and ports, for every config the node shows of itself, also where the workspace holds nothing. */
export const wordChecks: CheckMaker = (node) => [
  {
    node: node.type,
    name: 'its sentence says something for every config',
    run: () => {
      for (const [config, view] of shownWith(node)) {
        const sentence = node.sentence(config, view);
        ensure(sentence.trim().length > 3, `The sentence is ${JSON.stringify(sentence)}.`);
        ensure(!/undefined|\[object|NaN/.test(sentence), `The sentence leaks code: ${sentence}`);
      }
    },
  },
  {
    node: node.type,
    name: 'its ports are named and unique',
    run: () => {
      for (const [config, view] of shownWith(node)) {
        const ports = portIds(node, config, view);
        ensure(ports.length > 0, 'The node has no port.');
        ensure(
          ports.every((port) => port !== ''),
          'A port has an empty id.',
        );
        ensure(new Set(ports).size === ports.length, `Two ports have the same id: ${ports.join(', ')}.`);
      }
    },
  },
  {
    node: node.type,
    name: 'it has an example with a value',
    run: () => {
      ensure(
        node.examples.some(({ value }) => value !== undefined),
        'Add an example with data and the value the rule gives.',
      );
      ensure(
        node.examples.every(({ title }) => title.trim() !== ''),
        'An example has no title.',
      );
    },
  },
];

/** The ids of a node's ports. */
export function portIds(node: NodeDefinition, config: unknown, view: WorkspaceView): readonly string[] {
  if (node.kind === 'condition' || node.kind === 'split') return node.ports(config, view).map(({ id }) => id);
  return node.kind === 'action' ? ['out', ...Object.keys(node.results)] : ['out'];
}

function shownWith(node: NodeDefinition): readonly (readonly [config: unknown, view: WorkspaceView])[] {
  const configs = [node.initial, ...node.examples.map(({ config }) => config)].map(frozenCopy);
  const fresh = viewOf(workspaceOf());
  return configs.flatMap((config) => [[config, fresh] as const, [config, emptyView] as const]);
}
