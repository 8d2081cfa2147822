import { type Plan, replay } from '@sluice/engine';
import { benchLead, benchLogs, benchPlan, handwritten, type Verdict } from './turn-workload.ts';

type Log = ReturnType<typeof benchLogs>[number];
type Contender = (log: Log) => Verdict;

const rounds = 11;

const byEngine =
  (plan: Plan): Contender =>
  ({ lead, events }) => {
    const { state } = replay(plan, benchLead(lead), events);
    return { total: state.score.total, stage: state.stage };
  };

/** An event no trigger listens to: what is left is the profile. */
const idle = (plan: Plan): Contender => {
  const deaf: Plan = { ...plan, outside: new Map(), anyEvent: [], inside: new Map() };
  return byEngine(deaf);
};

function agree(contenders: Readonly<Record<string, Contender>>, logs: readonly Log[]): void {
  for (const log of logs) {
    const expected = JSON.stringify(handwritten(log.events));
    for (const [name, contender] of Object.entries(contenders)) {
      const verdict = JSON.stringify(contender(log));
      if (verdict !== expected)
        throw new Error(`${log.lead}: ${name} says ${verdict}, by hand it is ${expected}`);
    }
  }
}

/** CPU time of a pass, in nanoseconds per turn. */
function cpuPerTurn(contender: Contender, logs: readonly Log[]): number {
  const from = process.cpuUsage();
  let turns = 0;
  for (const log of logs) {
    contender(log);
    turns += log.events.length;
  }
  const used = process.cpuUsage(from);
  return ((used.user + used.system) * 1_000) / turns;
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** A plan of 30 nodes that every event passes, both backends and by hand, in interleaved rounds. */
export function run(): boolean {
  const generated = benchPlan('generated');
  const same = { closures: byEngine(benchPlan('closures')), generated: byEngine(generated) };
  const contenders = {
    ...same,
    handwritten: ({ events }: Log) => handwritten(events),
    idle: idle(generated),
  };
  type Name = keyof typeof contenders;
  const names = Object.keys(contenders) as Name[];
  const logs = benchLogs(1_000);
  agree(same, logs);
  const times: Record<Name, number[]> = { closures: [], generated: [], handwritten: [], idle: [] };
  for (let round = -2; round < rounds; round++) {
    for (const name of names) {
      const time = cpuPerTurn(contenders[name], logs);
      if (round >= 0) times[name].push(time);
    }
  }
  const byHand = median(times.handwritten);
  const figures: Readonly<Record<Name, string>> = {
    closures: '30-node plan, closures',
    generated: '30-node plan, generated code',
    handwritten: 'the same verdict by hand, without trace, runs or state sharing',
    idle: 'event nobody listens to',
  };
  for (const name of names) {
    const time = median(times[name]);
    const against = { nsPerTurn: Math.round(time), timesHandwritten: Math.round((time / byHand) * 10) / 10 };
    const value = Math.round(1e9 / time);
    console.log(JSON.stringify({ bench: 'turn', figure: figures[name], value, unit: 'turns/s', against }));
  }
  return true;
}
