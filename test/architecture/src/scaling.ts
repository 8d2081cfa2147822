/** The numbers of a table in a Markdown page, by the text of the first column: `| name | 1,000 |`. */
export const numbersIn = (page: string, heading: string): ReadonlyMap<string, number> => {
  const part = page.split(`### ${heading}\n`)[1]?.split('\n#')[0] ?? '';
  const rows = [...part.matchAll(/^\| ([^|]+?) \| ([\d,.]+) \|/gm)];
  return new Map(rows.map(([, name = '', value = '']) => [name, Number(value.replaceAll(',', ''))]));
};

const round = (value: number, digits = 0): number => Number(value.toFixed(digits));

/** What a model run comes to, from the inputs of `docs/scaling.md`. */
export const modelRun = (inputs: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const of = (name: string): number => {
    const value = inputs.get(name);
    if (value === undefined) throw new Error(`docs/scaling.md states no "${name}".`);
    return value;
  };
  const mean = of('events a day') / 86_400;
  const peak = mean * of('peak against the mean');
  const cores = (peak * (of('µs of a core to take an event') + of('µs of a core to judge an event'))) / 1e6;
  const bought = Math.ceil(cores / of('share of a core to be used'));
  const kept = of('events a day') * of('days events are kept');
  const perEvent = of('bytes of an event') + of('bytes of its id') + of('bytes of its trace');
  const log = (kept * perEvent) / 1e12;
  const leads =
    (of('leads') *
      (of('bytes of a lead with state and names') +
        of('rows of points a lead') * of('bytes of a row of points'))) /
    1e12;
  const disk = log + leads;
  return new Map([
    ['events a second, mean', round(mean)],
    ['events a second, peak', round(peak)],
    ['cores for the peak', bought],
    ['databases', Math.ceil(peak / of('events a second one database takes'))],
    ['partitions of the log kept', Math.ceil(kept / of('events of a partition'))],
    ['TB of log, ids and traces', round(log, 1)],
    ['TB of leads and points', round(leads, 1)],
    [
      'cost a month',
      round(bought * of('price of a core a month') + disk * 1_000 * of('price of a GB a month')),
    ],
    [
      'cost of a million events',
      round(
        ((bought * of('price of a core a month') + disk * 1_000 * of('price of a GB a month')) /
          (of('events a day') * 30)) *
          1e6,
        2,
      ),
    ],
  ]);
};
