/** Size of a chart in its own units. */
export const size = { width: 560, height: 240, left: 52, right: 16, top: 12, bottom: 28 } as const;

export interface Scale {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  /** Round values to label. */
  readonly ticks: readonly number[];
}

/** A round step that gives three to six of them. */
const stepOf = (span: number): number => {
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
};

/** Maps days and values to the plane; one day alone stands in the middle. */
export const scaleOf = (days: readonly number[], values: readonly number[]): Scale => {
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-6);
  const { width, height, left, right, top, bottom } = size;
  const step = stepOf(high - low);
  const first = Math.ceil(low / step);
  const last = Math.floor(high / step);
  return {
    x: (day) => left + (to === from ? 0.5 : (day - from) / (to - from)) * (width - left - right),
    y: (value) => top + ((high - value) / (high - low)) * (height - top - bottom),
    ticks: Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => (first + n) * step),
  };
};

/** The path through points. */
export const lineOf = (points: readonly (readonly [number, number])[]): string =>
  points.map(([x, y], n) => `${n === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/** The area between an upper and a lower line. */
export const areaOf = (
  upper: readonly (readonly [number, number])[],
  lower: readonly (readonly [number, number])[],
): string => (upper.length === 0 ? '' : `${lineOf(upper)}${lineOf(lower.toReversed()).replace('M', 'L')}Z`);
