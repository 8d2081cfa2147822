import { checkSchema, equalJson } from '@sluice/model';
import { type ActionNode, capabilitiesOf, grantsOf, type Json, type NodeExample } from '@sluice/sdk';
import { hostOf } from '../host-of.ts';
import type { Finding } from './finding.ts';
import { wrong } from './rules.ts';
import { type Scenario, scenario, secretMark, textOf } from './scenario.ts';
import type { Answer } from './world.ts';

type Patience = { readonly patienceMs: number };

/** What an effect does with the worlds of its examples, with all that may go wrong, and when it is told to stop. */
export async function effectFindings(node: ActionNode, options: Patience): Promise<readonly Finding[]> {
  const inputs = node.examples.flatMap((example) =>
    example.value === undefined ? [] : [{ example, input: example.value }],
  );
  const shown = await Promise.all(inputs.map((one) => shownFindings(node, one, options)));
  const troubled = await troubledFindings(node, inputs[0]?.input, options);
  return once([...shown.flat(), ...troubled, ...unshown(node)]);
}

/** An example that says how requests are answered says what comes of it, too. */
async function shownFindings(
  node: ActionNode,
  { example, input }: { readonly example: NodeExample<unknown>; readonly input: Json },
  { patienceMs }: Patience,
): Promise<readonly Finding[]> {
  if (!example.answer) return [];
  const ran = await scenario(node, input, { answers: example.responses ?? [], patienceMs });
  const common = commonFindings(node, ran);
  if (ran.answer === null) {
    const words = ran.stuck ? 'it did not end' : String(ran.error);
    return [
      ...common,
      wrong(node, 'answers', `Example "${example.title}": ${words}`, 'Mend run, or the example.'),
    ];
  }
  return equalJson(ran.answer as Json, example.answer as Json)
    ? common
    : [
        ...common,
        wrong(
          node,
          'answers',
          `Example "${example.title}" answered ${JSON.stringify(ran.answer)} instead of ${JSON.stringify(example.answer)}.`,
          'Mend run, or the example if run is right.',
        ),
      ];
}

/** What destinations do on bad days. */
const troubles: readonly Answer[] = [
  { status: 200 },
  { status: 200, body: {} },
  { status: 200, body: [] },
  { status: 200, body: 'not what was promised' },
  { status: 400, body: { message: 'bad' } },
  { status: 401 },
  { status: 403 },
  { status: 404 },
  { status: 409 },
  { status: 429, headers: { 'retry-after': '7' } },
  { status: 500, body: '<html>' },
  { status: 503 },
  { status: 0 },
];

async function troubledFindings(
  node: ActionNode,
  input: Json | undefined,
  { patienceMs }: Patience,
): Promise<readonly Finding[]> {
  if (input === undefined) return [];
  const reaches = capabilitiesOf(node.capabilities).includes('http');
  const worlds = reaches ? troubles.map((answer) => [answer]) : [[]];
  const runs = await Promise.all(worlds.map((answers) => scenario(node, input, { answers, patienceMs })));
  const silent = reaches ? await scenario(node, input, { answers: 'silence', patienceMs }) : null;
  return [
    ...runs.flatMap((ran, index) => [
      ...commonFindings(node, ran),
      ...retryFindings(node, ran, troubles[index]),
    ]),
    ...(silent ? stopFindings(node, silent) : []),
    ...unusedFindings(node, runs),
  ];
}

function stopFindings(node: ActionNode, ran: Scenario): readonly Finding[] {
  const hint = 'Let errors of ctx.http.request through, and call ctx.signal.throwIfAborted() between steps.';
  if (ran.stuck)
    return [wrong(node, 'abort', 'Told to stop while a request was open, it did not end.', hint)];
  if (ran.answer !== null)
    return [
      wrong(node, 'abort', `Told to stop, it answered by "${ran.answer.port}" as if nothing had been.`, hint),
    ];
  return commonFindings(node, ran);
}

/** Holds in every world. */
function commonFindings(node: ActionNode, ran: Scenario): readonly Finding[] {
  const found: Finding[] = [];
  if (ran.stuck)
    found.push(
      wrong(
        node,
        'abort',
        'It did not end in a world that answers at once.',
        'Bound every loop, and wait for nothing but capabilities.',
      ),
    );
  if (ran.inputChanged || /read only|not extensible|frozen/i.test(messageOf(ran.error)))
    found.push(wrong(node, 'input', 'It changes its input.', 'Make a copy: { ...input, more }.'));
  for (const one of ran.undeclared)
    found.push(
      wrong(
        node,
        'capabilities',
        `It asks for ${one}, which it does not declare.`,
        'Add it to capabilities.http.',
      ),
    );
  found.push(...errorFindings(node, ran.error), ...answerFindings(node, ran), ...secretFindings(node, ran));
  return found;
}

function errorFindings(node: ActionNode, error: unknown): readonly Finding[] {
  if (error === null || /read only|not extensible|frozen/i.test(messageOf(error))) return [];
  const name = error instanceof Error ? error.name : typeof error;
  if (name === 'RetryableError' || name === 'PermanentError') {
    return messageOf(error).trim() === ''
      ? [
          wrong(
            node,
            'errors',
            `It throws a ${name} without words.`,
            'Say what went wrong; a person reads it.',
          ),
        ]
      : [];
  }
  return [
    wrong(
      node,
      'errors',
      `It throws ${name}: ${messageOf(error)}`,
      'Check what the destination answered; throw RetryableError for what may work later, PermanentError for what never will.',
    ),
  ];
}

function answerFindings(node: ActionNode, { answer }: Scenario): readonly Finding[] {
  if (answer === null) return [];
  const hint = 'Answer { port, data } by one of results, with data of its schema.';
  const { port, data } = (typeof answer === 'object' ? answer : {}) as { port?: unknown; data?: unknown };
  const schema =
    typeof port === 'string' && Object.hasOwn(node.results, port) ? node.results[port] : undefined;
  if (!schema)
    return [
      wrong(node, 'answers', `It answers by the port ${JSON.stringify(port)}, which it does not have.`, hint),
    ];
  const kept = JSON.parse(JSON.stringify(data) ?? 'null') as Json;
  if (!equalJson(data as Json, kept))
    return [
      wrong(node, 'json', `What it answers by "${String(port)}" changes when it is stored as JSON.`, hint),
    ];
  return checkSchema(schema, data).map(({ path, message }) =>
    wrong(
      node,
      'answers',
      `What it answers by "${String(port)}" does not fit its schema at ${path || '/'}: ${message}`,
      hint,
    ),
  );
}

function secretFindings(node: ActionNode, ran: Scenario): readonly Finding[] {
  const places: readonly (readonly [place: string, text: string])[] = [
    ['what it answers', textOf(ran.answer)],
    ['an error', messageOf(ran.error)],
    ['what it logs, keeps or sends to people', ran.said.map(textOf).join('\n')],
  ];
  const marks = grantsOf([node.capabilities]).secrets.map(({ name }) => ({ name, mark: secretMark(name) }));
  return places.flatMap(([place, text]) =>
    marks
      .filter(({ mark }) => text.includes(mark))
      .map(({ name }) =>
        wrong(node, 'secrets', `The secret "${name}" is in ${place}.`, 'Use secrets in requests only.'),
      ),
  );
}

/** A destination that is busy gets another try. */
function retryFindings(
  node: ActionNode,
  { error }: Scenario,
  trouble: Answer | undefined,
): readonly Finding[] {
  const busy = trouble?.status === 429 || trouble?.status === 503;
  if (!busy || !(error instanceof Error) || error.name !== 'PermanentError') return [];
  return [
    {
      check: 'errors',
      node: node.type,
      severity: 'warning',
      message: `It gives up for good when the destination answers ${trouble.status}.`,
      hint: 'Throw a RetryableError; retryAfterMs says how long to wait.',
    },
  ];
}

function unusedFindings(node: ActionNode, runs: readonly Scenario[]): readonly Finding[] {
  const { http, secrets } = grantsOf([node.capabilities]);
  const called = runs.flatMap(({ requests }) => requests.map(({ url }) => hostOf(url)));
  const asked = new Set(runs.flatMap((run) => [...run.secrets]));
  const covers = (host: string, name: string) =>
    host === '*' || host === name || (host.startsWith('*.') && name.endsWith(host.slice(1)));
  const unused = [
    ...http
      .filter(({ host }) => !called.some((name) => covers(host, name)))
      .map(({ host }) => `the host ${host}`),
    ...secrets.filter(({ name }) => !asked.has(name)).map(({ name }) => `the secret ${name}`),
  ];
  return unused.map((what) => ({
    check: 'capabilities',
    node: node.type,
    severity: 'warning',
    message: `It declares ${what} and did not use it in any example.`,
    hint: 'Leave out what it does not need, or show it in an example.',
  }));
}

/** Ports that no example shows. */
function unshown(node: ActionNode): readonly Finding[] {
  const shown = new Set(node.examples.map(({ answer }) => answer?.port));
  return Object.keys(node.results)
    .filter((port) => !shown.has(port))
    .map((port) => ({
      check: 'answers',
      node: node.type,
      severity: 'warning',
      message: `No example shows how it comes to leave by "${port}".`,
      hint: 'Give an example responses (how requests are answered) and answer (what it says then).',
    }));
}

function messageOf(error: unknown): string {
  return error === null ? '' : error instanceof Error ? error.message : String(error);
}

/** Each finding once, though several worlds may show it. */
function once(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((one) => [`${one.check}|${one.message}`, one])).values()];
}
