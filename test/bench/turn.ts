import { type Plan, replay } from '@sluice/engine';
import { interleaved, type Measured } from './cpu-time.ts';
import { evaluator, fittingData } from './turn-evaluation.ts';
import {
  benchLead,
  benchLogs,
  benchPlan,
  fiftyPlan,
  handwritten,
  longPlan,
  type Verdict,
} from './turn-workload.ts';

type Log = ReturnType<typeof benchLogs>[number];

const rounds = 11;
const leads = Array.from({ length: 60 }, (_, n) => fittingData(n));
const logs = benchLogs(300);
const turnsPerPass = logs.reduce((sum, { events }) => sum + events.length, 0);

const byEngine =
  (plan: Plan) =>
  ({ lead, events }: Log): Verdict => {
    const { state } = replay(plan, benchLead(lead), events);
    return { total: state.score.total, stage: state.stage };
  };

/** An event no trigger listens to: what is left is the profile. */
const deaf = (plan: Plan): Plan => ({
  ...plan,
  leads: { outside: new Map(), anyEvent: [], inside: new Map() },
});

/** Both backends and the code by hand must come to the same verdicts before anything is measured. */
function checkTurns(plans: readonly Plan[]): void {
  for (const log of logs) {
    const expected = JSON.stringify(handwritten(log.events));
    for (const plan of plans) {
      const verdict = JSON.stringify(byEngine(plan)(log));
      if (verdict !== expected) throw new Error(`${log.lead}: ${verdict}, by hand it is ${expected}`);
    }
  }
}

/** Every node is passed, and both backends leave the same trace. */
function checkEvaluations(plans: readonly Plan[], nodes: number): void {
  for (const data of leads) {
    const [first, ...others] = plans.map((plan) => JSON.stringify(evaluator(plan)(data)));
    const passed = plans.map((plan) => evaluator(plan)(data).steps.length / 2);
    if (others.some((other) => other !== first)) throw new Error('The backends do not agree.');
    if (passed.some((count) => count !== nodes)) throw new Error(`Not all ${nodes} nodes were passed.`);
  }
}

const evaluating = (plan: Plan, times: number): Measured => {
  const evaluate = evaluator(plan);
  return {
    call: () => {
      for (const data of leads) evaluate(data);
    },
    times,
  };
};

/** Each lead by the next of the workflows in turn. */
const evaluatingAll = (plan: Plan, times: number): Measured => {
  const all = plan.workflows.map((_, at) => evaluator(plan, at));
  let next = 0;
  return {
    call: () => {
      for (const data of leads) {
        all[next]?.(data);
        next = (next + 1) % all.length;
      }
    },
    times,
    warmUp: 400 * all.length,
  };
};

const turning = (contender: (log: Log) => Verdict): Measured => ({
  call: () => {
    for (const log of logs) contender(log);
  },
  times: 3,
});

interface Figure {
  readonly figure: string;
  readonly ns: number;
  readonly unit: string;
  readonly atLeast?: number;
  readonly against?: Readonly<Record<string, number>>;
}

function print({ figure, ns, unit, atLeast, against = {} }: Figure): boolean {
  const value = Math.round(1e9 / ns);
  const ok = atLeast === undefined || value >= atLeast;
  const bar = atLeast === undefined ? {} : { atLeast, ok };
  console.log(
    JSON.stringify({
      bench: 'turn',
      figure,
      value,
      unit,
      against: { ns: Math.round(ns), ...bar, ...against },
    }),
  );
  return ok;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/**
 * Evaluations: the flow over given data, every rule, port and point, with the compact trace. Turns: from state to
 * state with rows, passages, effects and internal events. All in CPU time of one core, in interleaved rounds.
 */
export function run(): boolean {
  const plans = { closures: benchPlan('closures'), generated: benchPlan('generated') };
  const long = { closures: longPlan('closures'), generated: longPlan('generated') };
  checkTurns(Object.values(plans));
  checkEvaluations(Object.values(plans), 30);
  checkEvaluations(Object.values(long), 1_000);

  const evaluations = interleaved(
    {
      generated: evaluating(plans.generated, 200),
      closures: evaluating(plans.closures, 100),
      fifty: evaluatingAll(fiftyPlan('generated'), 200),
      fiftyClosures: evaluatingAll(fiftyPlan('closures'), 100),
      long: evaluating(long.generated, 5),
      longClosures: evaluating(long.closures, 3),
    },
    rounds,
  );
  const ns = (name: keyof typeof evaluations): number => evaluations[name] / leads.length;
  const unit = 'evaluations/s';
  const share = {
    generated: round(ns('generated') / ns('fifty')),
    closures: round(ns('closures') / ns('fiftyClosures')),
  };
  const kept = [
    print({ figure: '30 nodes, generated code', ns: ns('generated'), unit, atLeast: 1_000_000 }),
    print({ figure: '30 nodes, closures', ns: ns('closures'), unit, atLeast: 400_000 }),
    print({ figure: '1,000 nodes, generated code', ns: ns('long'), unit, atLeast: 20_000 }),
    print({ figure: '1,000 nodes, closures', ns: ns('longClosures'), unit }),
    print({
      figure: 'fifty workflows of 30 nodes in turn, generated code',
      ns: ns('fifty'),
      unit,
      atLeast: Math.round(0.5e9 / ns('generated')),
      against: { ofOne: share.generated },
    }),
    print({
      figure: 'fifty workflows of 30 nodes in turn, closures',
      ns: ns('fiftyClosures'),
      unit,
      against: { ofOne: share.closures },
    }),
  ];

  const turns = interleaved(
    {
      generated: turning(byEngine(plans.generated)),
      closures: turning(byEngine(plans.closures)),
      idle: turning(byEngine(deaf(plans.generated))),
      handwritten: turning(({ events }) => handwritten(events)),
    },
    rounds,
  );
  const byHand = turns.handwritten;
  const figures: Readonly<Record<keyof typeof turns, string>> = {
    generated: 'whole turn of 30 nodes, generated code',
    closures: 'whole turn of 30 nodes, closures',
    idle: 'whole turn, event nobody listens to',
    handwritten: 'the same verdict by hand, without trace, runs or state sharing',
  };
  for (const name of Object.keys(figures) as (keyof typeof turns)[]) {
    const against = { timesHandwritten: round(turns[name] / byHand) };
    kept.push(print({ figure: figures[name], ns: turns[name] / turnsPerPass, unit: 'turns/s', against }));
  }
  return kept.every(Boolean);
}
