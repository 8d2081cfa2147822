import type { Language } from '@sluice/logic';
import {
  checkSchema,
  type Diagnostic,
  type DocumentNode,
  fieldWords,
  type NodeView,
  pointer,
  problem,
  type Workspace,
} from '@sluice/model';
import type { Json, NodeDefinition, Port } from '@sluice/sdk';
import type { NodeType, NodeTypeRegistry } from '../node-types.ts';
import { portsOf } from '../ports.ts';
import type { Catalogue } from './catalogue.ts';
import { checkReferences } from './references.ts';
import { sayRules } from './say-rules.ts';
import { userRules } from './user-rules.ts';
import { viewOf } from './view.ts';

/** A node of a document with what its type makes of it. */
export interface ReadNode {
  /** With the config brought to the current version. */
  readonly node: DocumentNode;
  /** JSON Pointer of the node. */
  readonly path: string;
  readonly title: string;
  /** Null when no plugin offers the type. */
  readonly type: NodeType | null;
  /** Null while they cannot be told. */
  readonly ports: readonly Port[] | null;
  readonly view: NodeView;
  /** Is the config valid, so that its rule can be asked for? */
  readonly ready: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Resolves a node's type, migrates and checks its config, and asks for its sentence and ports. */
export function readNode(
  node: DocumentNode,
  path: string,
  options: {
    readonly registry: NodeTypeRegistry;
    readonly workspace: Workspace;
    readonly catalogue: Catalogue;
    readonly language?: Language;
  },
): ReadNode {
  const type = options.registry.types.get(node.type) ?? null;
  if (type === null) return unknownType(node, path);
  const { definition } = type;
  const said = type.words[options.language ?? 'en'];
  const title = node.title ?? said?.title ?? definition.title;
  const card = { title, icon: definition.icon, kind: definition.kind };
  const migrated = migrate(node, path, definition);
  const failed = (diagnostics: readonly Diagnostic[]): ReadNode => {
    const view = {
      ...card,
      sentence: '',
      ports: portsOrNone(definition, definition.initial, options.workspace),
    };
    return { node: migrated.node, path, title, type, ports: null, view, ready: false, diagnostics };
  };
  if (migrated.diagnostics.length > 0) return failed(migrated.diagnostics);
  const { config } = migrated.node;
  const place = { path: `${path}/config`, node: node.id, code: 'node.invalid-config' as const };
  const invalid = checkSchema(definition.config, config, place);
  if (invalid.length > 0) return failed(invalid);
  const diagnostics: Diagnostic[] = [
    ...checkReferences(definition.config, config, { ...place, workspace: options.workspace }),
  ];
  const view = viewOf(options.workspace);
  const rules = userRules(definition.config, config);
  const asked = ask(type, place.path, node, () => ({
    ports: portsOf(definition, config, view).map(({ id, label }) => ({
      id,
      label: said?.ports?.[id] ?? label,
    })),
    sentence: sayRules(ownSentence(type, config, options), {
      config,
      rules,
      catalogue: options.catalogue,
      segments: options.workspace.segments,
      language: options.language ?? 'en',
    }),
  }));
  if ('problem' in asked) return failed([...diagnostics, asked.problem]);
  const ready = !diagnostics.some(({ severity }) => severity === 'error');
  return {
    node: migrated.node,
    path,
    title,
    type,
    ports: asked.value.ports,
    view: { ...card, ...asked.value },
    ready,
    diagnostics,
  };
}

/** The node's own sentence, in the reader's language where the plugin speaks it. */
function ownSentence(
  { definition, words }: NodeType,
  config: unknown,
  { workspace, language = 'en' }: { readonly workspace: Workspace; readonly language?: Language },
): string {
  const view = viewOf(workspace);
  const said = words[language];
  if (said === undefined) return definition.sentence(config as never, view);
  const fields = workspace.fields.map((field) => ({
    path: field.path,
    label: fieldWords(field, language).label,
  }));
  return said.sentence(config as never, { ...view, fields });
}

/** Calls a plugin's function; what it throws becomes a diagnostic of the node. */
export function ask<T>(
  type: NodeType,
  path: string,
  node: DocumentNode,
  call: () => T,
): { readonly value: T } | { readonly problem: Diagnostic } {
  try {
    return { value: call() };
  } catch (cause) {
    const words = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof Error && cause.name === 'ConfigError' && 'path' in cause) {
      return { problem: problem('node.invalid-config', path + String(cause.path), words, { node: node.id }) };
    }
    const message = `The plugin “${type.plugin.name}” failed at this node: ${words}`;
    return { problem: problem('node.plugin-failed', path, message, { node: node.id }) };
  }
}

function portsOrNone(definition: NodeDefinition, config: unknown, workspace: Workspace): readonly Port[] {
  try {
    return portsOf(definition, config, viewOf(workspace));
  } catch {
    // The node is already reported as invalid; a card without ports is what can be shown of it.
    return [];
  }
}

function unknownType(node: DocumentNode, path: string): ReadNode {
  const title = node.title ?? node.type;
  const message = `No installed plugin offers “${node.type}”.`;
  return {
    node,
    path,
    title,
    type: null,
    ports: null,
    view: { sentence: '', ports: [], title, icon: 'puzzle-off', kind: null },
    ready: false,
    diagnostics: [problem('node.unknown-type', path + pointer('type'), message, { node: node.id })],
  };
}

function migrate(
  node: DocumentNode,
  path: string,
  definition: NodeDefinition,
): { readonly node: DocumentNode; readonly diagnostics: readonly Diagnostic[] } {
  if (node.version > definition.version) {
    const message = `The node was made with version ${node.version} of “${definition.title}”; version ${definition.version} is installed.`;
    return {
      node,
      diagnostics: [problem('node.newer-version', `${path}/version`, message, { node: node.id })],
    };
  }
  let config: Json = node.config;
  for (let version = node.version; version < definition.version; version++) {
    try {
      config = definition.migrate?.[version]?.(config) ?? config;
    } catch (cause) {
      const words = cause instanceof Error ? cause.message : String(cause);
      const message = `The configuration could not be brought from version ${version} to ${version + 1}: ${words}`;
      return {
        node,
        diagnostics: [problem('node.migration-failed', `${path}/config`, message, { node: node.id })],
      };
    }
  }
  if (config === node.config) return { node: { ...node, version: definition.version }, diagnostics: [] };
  return {
    node: { ...node, version: definition.version, config: config as DocumentNode['config'] },
    diagnostics: [],
  };
}
