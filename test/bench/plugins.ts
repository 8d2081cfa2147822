import { openPlugin, type RunningPlugin, type Tier } from '@sluice/plugin-host';

/** A gate as a plugin would have it: a rule, a sentence, and an effect that looks at a lead. */
const source = `
const form = { type: 'object', properties: { least: { type: 'integer' } }, additionalProperties: false };
const node = {
  type: 'gate', version: 1, kind: 'action', title: 'Gate', description: 'Lets some pass.', icon: 'door',
  config: form, initial: { least: 50 }, input: {}, results: { large: {}, small: {} }, capabilities: [], examples: [],
  sentence: ({ least }) => 'At least ' + least + ' employees?',
  logic: ({ least }) => ({ object: [['employees', { var: 'lead.traits.employees' }], ['least', least]] }),
  run: async (context, { employees, least }) => {
    const words = String(context.lead.email).toLowerCase().split('@');
    return { port: employees >= least ? 'large' : 'small', data: { domain: words[1], over: employees - least } };
  },
};
export default { name: 'bench', version: '1.0.0', sdk: 1, title: 'Bench', nodes: [node] };`;

const lead = {
  id: 'l1',
  email: 'Ada.Lovelace@Example.com',
  traits: { country: 'GB', industry: 'Software', title: 'VP Engineering', employees: 200, city: 'London' },
};
const context = { idempotencyKey: '0123456789abcdef', attempt: 1, lead, deadline: 0 };

const gateOf = ({ plugin }: RunningPlugin) => {
  const [node] = plugin.nodes;
  if (node?.kind !== 'action') throw new Error('the bench has lost its node');
  return node;
};

const open = (tier: Tier): Promise<RunningPlugin> => openPlugin({ name: 'bench', source }, { tier });

/** Seconds of CPU of all threads, both sides of the border: what a busy machine does not change much. */
const cpuSeconds = (since?: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Runs per CPU second, `atOnce` under way: the best of three rounds. */
const effectRuns = async (running: RunningPlugin, atOnce: number, total: number): Promise<number> => {
  const gate = gateOf(running);
  let best = 0;
  for (let round = 0; round < 4; round++) {
    const started = process.cpuUsage();
    for (let done = 0; done < total; done += atOnce) {
      const answers = await Promise.all(
        Array.from({ length: atOnce }, (_, n) =>
          gate.run(context as never, { employees: done + n, least: 50 } as never),
        ),
      );
      if (answers.length !== atOnce) throw new Error('an answer is missing');
    }
    if (round > 0) best = Math.max(best, total / cpuSeconds(started));
  }
  return best;
};

/** Pure calls per CPU second, each with a config of its own, so that none is remembered. */
const pureCalls = (running: RunningPlugin, total: number): number => {
  const gate = gateOf(running);
  let best = 0;
  for (let round = 0; round < 4; round++) {
    const started = process.cpuUsage();
    for (let n = 0; n < total; n++) gate.logic({ least: round * total + n }, {} as never);
    if (round > 0) best = Math.max(best, total / cpuSeconds(started));
  }
  return best;
};

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly atLeast?: number;
}

/** What the border of a plugin costs, by tier. */
export async function run(): Promise<boolean> {
  const [isolated, child, trusted] = [await open('isolated'), await open('process'), await open('trusted')];
  const figures: readonly Figure[] = [
    {
      figure: 'isolated effects, 256 at once',
      value: await effectRuns(isolated, 256, 8_192),
      atLeast: 4_000,
    },
    { figure: 'isolated effects, one at a time', value: await effectRuns(isolated, 1, 1_000) },
    { figure: 'isolated pure calls, waited for', value: pureCalls(isolated, 2_000) },
    {
      figure: 'effects in a process, 256 at once, host side only',
      value: await effectRuns(child, 256, 8_192),
    },
    { figure: 'trusted pure calls', value: pureCalls(trusted, 1_000_000), atLeast: 1_000_000 },
  ];
  for (const running of [isolated, child, trusted]) running.close();
  let kept = true;
  for (const { figure, value, atLeast } of figures) {
    const ok = atLeast === undefined || value >= atLeast;
    kept &&= ok;
    const against = atLeast === undefined ? {} : { against: { atLeast, ok } };
    console.log(
      JSON.stringify({ bench: 'plugins', figure, value: Math.round(value), unit: 'per CPU s', ...against }),
    );
  }
  return kept;
}
