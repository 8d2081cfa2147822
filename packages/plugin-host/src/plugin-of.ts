import { DefinitionError, definePlugin, type Json, type NodeDefinition, type Plugin } from '@sluice/sdk';

/** What a guest says of its plugin: all that is plain, and where its functions are. */
export interface PluginDescription {
  readonly plugin: Readonly<Record<string, Json>>;
  readonly nodes: readonly {
    readonly data: Readonly<Record<string, Json>>;
    /** Paths of functions: `logic`, `migrate/1`, `source/verify`. */
    readonly functions: readonly string[];
  }[];
}

/** How functions on the other side of the border are called. */
export interface Across {
  /** While the caller waits. */
  readonly call: (node: string, name: string, args: readonly Json[]) => Json;
  /** With a context, later. */
  readonly run: (
    at: { readonly node: string; readonly name: string },
    context: object,
    input: Json,
  ) => Promise<Json>;
}

/** Functions that ask the outside world; all others are pure. */
const isEffect = (name: string): boolean => name === 'run' || name === 'source/poll';

const functionOf = (node: string, name: string, { call, run }: Across) =>
  isEffect(name)
    ? (context: object, input: Json) => run({ node, name }, context, input)
    : (...args: readonly Json[]) => call(node, name, args);

/** The same data with functions put where the paths say. */
const withFunctions = (
  data: Readonly<Record<string, Json>>,
  functions: readonly string[],
  made: (name: string) => unknown,
): Readonly<Record<string, unknown>> => {
  const whole: Record<string, unknown> = { ...data };
  for (const path of functions) {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    let at = whole;
    for (const step of steps) {
      const inner =
        Object.hasOwn(at, step) && typeof at[step] === 'object' ? { ...(at[step] as object) } : {};
      at[step] = inner;
      at = inner as Record<string, unknown>;
    }
    at[last] = made(path);
  }
  return whole;
};

/** The plugin on the other side as a plugin of this side. Throws a DefinitionError. */
export const pluginOf = (description: PluginDescription, across: Across): Plugin => {
  const { sdk: _, ...rest } = description.plugin;
  const nodes = description.nodes.map(({ data, functions }) => {
    const type = String(data.type);
    return withFunctions(data, functions, (name) => functionOf(type, name, across)) as unknown;
  });
  const given: unknown = { ...rest, nodes: nodes as NodeDefinition[] };
  const plugin = given as Omit<Plugin, 'sdk'>;
  if (typeof plugin.name !== 'string' || typeof plugin.title !== 'string')
    throw new DefinitionError(
      String(plugin.name),
      'has no name or no title',
      'Make it with definePlugin(…).',
    );
  return definePlugin(plugin);
};
