/** `1 lead`, `1,200 leads`. */
export const count = (n: number, one: string, many: string): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** A share as percent, as precise as is worth reading: `12.4 %`, `0.85 %`. */
export const percent = (share: number): string => {
  const value = share * 100;
  return `${value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 1 ? 2 : 1 })} %`;
};

/** A difference of shares in percentage points. */
export const points = (share: number): string => {
  const value = share * 100;
  const text = value.toLocaleString('en', { maximumFractionDigits: Math.abs(value) < 1 ? 2 : 1 });
  return `${text.replace('-', '−')} points`;
};

/** An amount of money of the workspace's currency. */
export const amount = (value: number): string =>
  value
    .toLocaleString('en', { maximumFractionDigits: value !== 0 && Math.abs(value) < 10 ? 2 : 0 })
    .replace('-', '−');

/** `A`, `A and B`, `A, B and C`. */
export const arms = (keys: readonly string[]): string => {
  const names = keys.map((key) => (key === 'holdout' ? 'the holdout' : key.toUpperCase()));
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
};

/** `between −0.4 points and 2 points`, smaller first. */
export const between = (ends: readonly [number, number], unit: (value: number) => string): string => {
  const [low, high] = ends[0] <= ends[1] ? ends : [ends[1], ends[0]];
  return `between ${unit(low)} and ${unit(high)}`;
};
