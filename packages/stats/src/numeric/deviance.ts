/**
 * x·ln(x/m) + m − x, without cancellation where x is close to m. Zero at x = m, positive elsewhere,
 * Infinity at m = 0 < x. Loader 2000, the function `bd0`.
 */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (m === 0) return Number.POSITIVE_INFINITY;
  if (Math.abs(x - m) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = (x - m) / (x + m);
  const square = v * v;
  let sum = (x - m) * v;
  let power = 2 * x * v;
  for (let odd = 3; odd < 100; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}
