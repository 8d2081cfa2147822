import type { RunningPlugin } from '../src/index.ts';

/** A plugin with one action per entry: `run` is the body of an async function of `(context, input)`. */
export const bundleOf = (name: string, runs: Readonly<Record<string, string>>) => `
const form = { type: 'object', properties: {}, additionalProperties: false };
const any = {};
const node = (type, run) => ({
  type, version: 1, kind: 'action', title: type, description: type, icon: 'bolt', config: form, initial: {},
  sentence: () => type, input: any, results: { done: any }, capabilities: [], logic: () => ({}), run, examples: [],
});
export default { name: '${name}', version: '1.0.0', sdk: 1, title: '${name}', nodes: [
  ${Object.entries(runs)
    .map(([type, body]) => `node('${type}', async (context, input) => { ${body} })`)
    .join(',\n')}
] };`;

const context = { idempotencyKey: 'k', attempt: 1, lead: { id: 'l', email: null, traits: {} } };

/** Runs an action of the plugin by its type. */
export const runOf =
  ({ plugin }: RunningPlugin) =>
  (type: string, input: unknown = {}, more: object = {}): Promise<unknown> => {
    const node = plugin.nodes.find((one) => one.type === type);
    if (node?.kind !== 'action') throw new Error(`no action ${type}`);
    return node.run({ ...context, ...more } as never, input as never);
  };

/** The error a run ends with; an error of its own when it answers. */
export const failure = async (work: Promise<unknown>): Promise<Error> => {
  const outcome = await work.then(
    (value) => new Error(`it answered ${JSON.stringify(value)}`),
    (error: unknown) => error,
  );
  return outcome instanceof Error ? outcome : new Error(`no error but ${String(outcome)}`);
};
