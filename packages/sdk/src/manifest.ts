import { type Static, Type } from 'typebox';
import { grantsOf } from './declaration.ts';
import { hostPattern } from './host-pattern.ts';
import type { Json } from './json.ts';
import { nodeKinds } from './kind.ts';
import type { NodeDefinition } from './node.ts';
import type { Plugin } from './plugin.ts';
import { awaited, out, type Port } from './port.ts';
import { sdkVersion } from './sdk-version.ts';
import type { Source } from './source.ts';
import type { WorkspaceView } from './workspace-view.ts';

const kebab = '^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$';
const semver = '^\\d{1,6}\\.\\d{1,6}\\.\\d{1,6}(?:[-+][0-9A-Za-z.+-]{1,60})?$';
const eventType = '^[a-z][a-z0-9_-]*(?:\\.[a-z0-9_-]+)+$';

const text = (maxLength: number) => Type.String({ maxLength });
const Name = Type.String({ pattern: kebab, maxLength: 60 });
const Schema = Type.Unsafe<Json>({ type: ['object', 'boolean'] });
const Any = Type.Unsafe<Json>({});
const Words = Type.String({ minLength: 1, maxLength: 2000 });

const Grants = Type.Object({
  http: Type.Array(
    Type.Object({
      host: Type.String({ pattern: hostPattern, maxLength: 253 }),
      methods: Type.Array(
        Type.Union([
          Type.Literal('GET'),
          Type.Literal('POST'),
          Type.Literal('PUT'),
          Type.Literal('PATCH'),
          Type.Literal('DELETE'),
        ]),
        { minItems: 1, uniqueItems: true },
      ),
    }),
    { maxItems: 50 },
  ),
  secrets: Type.Array(Type.Object({ name: Name, description: Words }), { maxItems: 50 }),
  storage: Type.Boolean(),
  email: Type.Boolean(),
  handoff: Type.Boolean(),
  notify: Type.Boolean(),
});

const EventTypeEntry = Type.Object({
  type: Type.String({ pattern: eventType, maxLength: 100 }),
  schema: Type.Optional(Schema),
});

const NodeType = Type.Object({
  type: Name,
  version: Type.Integer({ minimum: 1, maximum: 10_000 }),
  kind: Type.Unsafe<NodeDefinition['kind']>({ type: 'string', enum: [...nodeKinds] }),
  title: Words,
  description: Words,
  icon: Words,
  category: Type.Optional(text(200)),
  configSchema: Schema,
  /** The config of a node just dropped on the canvas. */
  initial: Any,
  /** Of an action: what its rule gives and its effect takes. */
  inputSchema: Type.Optional(Schema),
  /** Ways out, for the initial config; with the schema of the data an action answers by it. */
  ports: Type.Array(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      label: text(200),
      schema: Type.Optional(Schema),
    }),
    { minItems: 1, maxItems: 500 },
  ),
  /** Are the ports the same for every config? */
  fixedPorts: Type.Boolean(),
  /** Of a trigger: the event types it declares. */
  eventTypes: Type.Optional(Type.Array(EventTypeEntry, { maxItems: 100 })),
  /** Of a trigger: the name of the source among `sources`. */
  source: Type.Optional(Name),
  /** Text with `{{fields}}` of the config. Where the plugin computes it, what it says of the initial config. */
  sentence: Words,
  computesSentence: Type.Boolean(),
  /** Older versions whose configs it takes. */
  migratesFrom: Type.Array(Type.Integer({ minimum: 1 })),
  capabilities: Grants,
  /** Titles and configs of the documented cases, with the data and value of each. */
  examples: Type.Array(
    Type.Object({
      title: text(500),
      config: Any,
      view: Type.Optional(Any),
      data: Type.Optional(Any),
      value: Type.Optional(Any),
      responses: Type.Optional(Any),
      answer: Type.Optional(Any),
    }),
    { maxItems: 200 },
  ),
});

const SourceEntry = Type.Object({
  name: Name,
  kind: Type.Union([Type.Literal('webhook'), Type.Literal('poll')]),
  title: Words,
  description: Words,
  configSchema: Schema,
  initial: Any,
  eventTypes: Type.Array(EventTypeEntry, { maxItems: 100 }),
  /** Of a webhook: how the host makes sure of the sender, as declared. */
  signature: Type.Optional(Any),
  /** Of a poller: seconds between looks. */
  everySeconds: Type.Optional(Type.Integer({ minimum: 30 })),
  capabilities: Grants,
});

/**
 * JSON Schema of `dist/manifest.json`: all a host needs to know of a plugin before any of its code runs. Unknown
 * fields are left alone, so that a newer sdk may add some.
 */
export const manifestSchema = Type.Object({
  manifestVersion: Type.Literal(1),
  name: Name,
  version: Type.String({ pattern: semver }),
  /** Version of the contract it was built with; see `sdkProblem`. */
  sdk: Type.String({ pattern: semver }),
  title: Words,
  description: text(2000),
  license: Type.Optional(text(200)),
  bundle: Type.Object({
    /** Beside the manifest: `plugin.js`. */
    file: Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._-]{0,100}$' }),
    integrity: Type.String({ pattern: '^sha512-[A-Za-z0-9+/]{86}==$' }),
    bytes: Type.Integer({ minimum: 1 }),
  }),
  /** All that its nodes and sources ask for together. */
  capabilities: Grants,
  nodeTypes: Type.Array(NodeType, { minItems: 1, maxItems: 500 }),
  sources: Type.Array(SourceEntry, { maxItems: 100 }),
});

/** The static description of a built plugin. */
export type PluginManifest = Static<typeof manifestSchema>;

/** A node type as the manifest describes it. */
export type ManifestNodeType = Static<typeof NodeType>;

/** A source as the manifest describes it. */
export type ManifestSource = Static<typeof SourceEntry>;

/** The bundle a manifest is made for; `integrity` is `sha512-` and the base64 of its hash. */
export type BundleFile = PluginManifest['bundle'];

/** The manifest of a plugin that was bundled. Pure: the same plugin and bundle give the same manifest. */
export function manifestOf(
  plugin: Plugin,
  {
    bundle,
    license,
    description,
  }: {
    readonly bundle: BundleFile;
    /** SPDX expression. */
    readonly license?: string;
    /** Default: the plugin's own, else its title. */
    readonly description?: string;
  },
): PluginManifest {
  const sources = sourcesOf(plugin);
  return {
    manifestVersion: 1,
    name: plugin.name,
    version: plugin.version,
    sdk: sdkVersion,
    title: plugin.title,
    description: plugin.description ?? description ?? plugin.title,
    ...(license === undefined ? {} : { license }),
    bundle,
    capabilities: grants([
      ...plugin.nodes.flatMap(declarationsOf),
      ...sources.map((one) => one.capabilities),
    ]),
    nodeTypes: plugin.nodes.map(nodeType),
    sources: sources.map(sourceEntry),
  };
}

/** The sources of a plugin's triggers, each once. */
export function sourcesOf({ nodes }: Plugin): readonly Source[] {
  const found = nodes.flatMap((node) => (node.kind === 'trigger' && node.source ? [node.source] : []));
  return [...new Map(found.map((source) => [source.name, source])).values()];
}

const emptyView: WorkspaceView = { segments: [], territories: [], stages: [], groups: [], bands: [] };

function nodeType(node: NodeDefinition): ManifestNodeType {
  return {
    type: node.type,
    version: node.version,
    kind: node.kind,
    title: node.title,
    description: node.description,
    icon: node.icon,
    ...(node.category === undefined ? {} : { category: node.category }),
    configSchema: plain(node.config),
    initial: plain(node.initial),
    ...(node.kind === 'action' ? { inputSchema: plain(node.input) } : {}),
    ports: portsOf(node),
    fixedPorts:
      node.kind === 'wait' ? node.ports === undefined && node.answer === undefined : hasFixedPorts(node),
    ...(node.kind === 'trigger' && node.eventTypes ? { eventTypes: eventEntries(node.eventTypes) } : {}),
    ...(node.kind === 'trigger' && node.source ? { source: node.source.name } : {}),
    sentence: node.sentenceTemplate ?? node.sentence(node.initial, emptyView),
    computesSentence: node.sentenceTemplate === undefined,
    migratesFrom: Object.keys(node.migrate ?? {}).map(Number),
    capabilities: grants(declarationsOf(node)),
    examples: node.examples.map(({ title, config, view, data, value, responses, answer }) => ({
      title,
      config: plain(config),
      ...(view === undefined ? {} : { view: plain(view) }),
      ...(data === undefined ? {} : { data: plain(data) }),
      ...(value === undefined ? {} : { value: plain(value) }),
      ...(responses === undefined ? {} : { responses: plain(responses) }),
      ...(answer === undefined ? {} : { answer: plain(answer) }),
    })),
  };
}

function portsOf(node: NodeDefinition): ManifestNodeType['ports'] {
  const named = ({ id, label }: Port) => ({ name: id, label });
  if (node.kind === 'action') {
    const answers = Object.entries(node.results).map(([name, schema]) => ({
      name,
      label: name,
      schema: plain(schema),
    }));
    return [named(out), ...answers];
  }
  if (node.kind === 'condition' || node.kind === 'split')
    return node.ports(node.initial, emptyView).map(named);
  if (node.kind !== 'wait') return [named(out)];
  const waits = node.ports?.(node.initial, emptyView) ?? (node.answer?.(node.initial) ? awaited : [out]);
  return waits.map(named);
}

function hasFixedPorts(node: NodeDefinition): boolean {
  return (node.kind !== 'condition' && node.kind !== 'split') || node.fixedPorts !== undefined;
}

function sourceEntry(source: Source): ManifestSource {
  return {
    name: source.name,
    kind: source.kind,
    title: source.title,
    description: source.description,
    configSchema: plain(source.config),
    initial: plain(source.initial),
    eventTypes: eventEntries(source.eventTypes),
    ...(source.kind === 'webhook'
      ? { signature: plain(source.signature) }
      : { everySeconds: source.everySeconds }),
    capabilities: grants([source.capabilities]),
  };
}

function eventEntries(types: Source['eventTypes']): ManifestSource['eventTypes'] {
  return Object.entries(types).map(([type, schema]) => ({ type, schema: plain(schema) }));
}

function declarationsOf(node: NodeDefinition) {
  return node.kind === 'action' ? [node.capabilities] : [];
}

function grants(declarations: Parameters<typeof grantsOf>[0]): PluginManifest['capabilities'] {
  const { http, secrets, ...others } = grantsOf(declarations);
  return {
    http: http.map(({ host, methods }) => ({ host, methods: [...methods] })),
    secrets: secrets.map(({ name, description }) => ({ name, description })),
    ...others,
  };
}

/** What JSON keeps of a value. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}
