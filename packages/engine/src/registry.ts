import { integrityOf, type NodeTypeInfo, own } from '@sluice/model';
import { DefinitionError, definePlugin, type Json, type NodeDefinition, type Plugin } from '@sluice/sdk';
import type { NodeType, NodeTypeRegistry } from './node-types.ts';
import { emptyView, portsOf } from './ports.ts';

/** The node types of these plugins. Throws a DefinitionError that names the plugin at fault. */
export function registry(plugins: readonly Plugin[]): NodeTypeRegistry {
  const types = new Map<string, NodeType>();
  const names = new Set<string>();
  for (const given of plugins) {
    const plugin = checked(given);
    if (names.has(plugin.name)) {
      throw new DefinitionError(plugin.name, 'is registered twice', 'Register each plugin once.');
    }
    names.add(plugin.name);
    for (const definition of plugin.nodes) {
      const entry = nodeType(plugin, definition);
      types.set(entry.type, entry);
    }
  }
  return { types };
}

/** A plugin may come from anywhere, so it is checked again, whoever made it. */
function checked(plugin: Plugin): Plugin {
  if (plugin.sdk !== 1) {
    throw new DefinitionError(
      plugin.name,
      `was built for version ${plugin.sdk} of the contract`,
      'Update the plugin or Sluice, so that both speak version 1.',
    );
  }
  return definePlugin(plugin);
}

function nodeType(plugin: Plugin, definition: NodeDefinition): NodeType {
  const type = `${plugin.name}/${definition.type}`;
  const meaning = {
    type,
    version: definition.version,
    kind: definition.kind,
    title: definition.title,
    description: definition.description,
    icon: definition.icon,
    category: definition.category ?? definition.kind,
    config: plain(definition.config),
    initial: plain(definition.initial),
    ports: initialPorts(plugin, definition),
    results: definition.kind === 'action' ? Object.keys(definition.results) : [],
    plugin: plugin.name,
  };
  const owner = { name: plugin.name, version: plugin.version };
  const info: NodeTypeInfo = { ...meaning, keywords: definition.keywords ?? [] };
  const words = Object.fromEntries(
    Object.entries(plugin.translations ?? {}).flatMap(([language, types]) => {
      const said = own(types, definition.type);
      return said === undefined ? [] : [[language, said] as const];
    }),
  );
  /* Words to search by and words of other languages are no part of what a version relies on. */
  const integrity = integrityOf({ ...meaning, plugin: owner });
  return { type, plugin: owner, definition, words, integrity, info };
}

function initialPorts(plugin: Plugin, definition: NodeDefinition): NodeTypeInfo['ports'] {
  try {
    return portsOf(definition, definition.initial, emptyView);
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    throw new DefinitionError(
      plugin.name,
      `node "${definition.type}": ports of the initial config fail: ${words}`,
      'Let ports() answer for any valid config; a node without a choice has the port `out`.',
    );
  }
}

/** What JSON keeps of a value. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;
