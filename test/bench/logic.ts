import { compile } from '@sluice/logic';
import jsonLogic from 'json-logic-js';
import { type BenchLead, benchLeads, handwritten, scoringRule } from './logic-workload.ts';

type Contender = (data: BenchLead) => unknown;

const rounds = 31;

/** CPU time of one pass over the leads, in nanoseconds per lead. */
function cpuPerLead(contender: Contender, leads: readonly BenchLead[], passes: number): number {
  const start = process.cpuUsage();
  let sink = 0;
  for (let pass = 0; pass < passes; pass++) for (const lead of leads) if (contender(lead) === 'Hot') sink++;
  const used = process.cpuUsage(start);
  if (sink < 0) throw new Error('never');
  return ((used.user + used.system) * 1000) / (passes * leads.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function checkAgreement(contenders: Readonly<Record<string, Contender>>, leads: readonly BenchLead[]): void {
  for (const lead of leads) {
    const expected = handwritten(lead);
    for (const [name, contender] of Object.entries(contenders)) {
      const value = contender(lead);
      if (value !== expected) throw new Error(`${name} says ${value}, by hand it is ${expected}`);
    }
  }
}

/** Scores leads by every contender in interleaved rounds; the ratios are medians over the rounds. */
export function run(): boolean {
  const leads = benchLeads(200);
  const contenders = {
    handwritten,
    generated: compile(scoringRule, { backend: 'generated' }) as Contender,
    closures: compile(scoringRule, { backend: 'closures' }) as Contender,
    'json-logic-js': (data: BenchLead) => jsonLogic.apply(scoringRule as never, data),
  };
  const passes = { handwritten: 200, generated: 200, closures: 40, 'json-logic-js': 3 };
  type Name = keyof typeof contenders;
  const names = Object.keys(contenders) as Name[];
  checkAgreement(contenders, leads);
  const times: Record<Name, number[]> = { handwritten: [], generated: [], closures: [], 'json-logic-js': [] };
  for (const name of names) cpuPerLead(contenders[name], leads, passes[name]);
  for (let round = 0; round < rounds; round++) {
    for (const name of names) times[name].push(cpuPerLead(contenders[name], leads, passes[name]));
  }
  const ratio = (a: Name, b: Name): number =>
    median(times[a].map((time, index) => time / (times[b][index] ?? 1)));
  const figures = [
    { figure: 'generated against handwritten', value: ratio('generated', 'handwritten'), atMost: 1.8 },
    {
      figure: 'generated faster than json-logic-js',
      value: ratio('json-logic-js', 'generated'),
      atLeast: 60,
    },
    { figure: 'closures faster than json-logic-js', value: ratio('json-logic-js', 'closures'), atLeast: 18 },
    { figure: 'closures against handwritten', value: ratio('closures', 'handwritten') },
  ];
  for (const name of names) {
    console.log(
      JSON.stringify({
        bench: 'logic',
        figure: name,
        value: round(median(times[name])),
        unit: 'ns CPU per lead',
      }),
    );
  }
  let kept = true;
  for (const { figure, value, ...bar } of figures) {
    const ok = value <= (bar.atMost ?? Number.POSITIVE_INFINITY) && value >= (bar.atLeast ?? 0);
    kept &&= ok;
    const against = Object.keys(bar).length > 0 ? { against: { ...bar, ok } } : {};
    console.log(JSON.stringify({ bench: 'logic', figure, value: round(value), unit: '×', ...against }));
  }
  return kept;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
