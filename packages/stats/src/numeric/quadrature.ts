const ORDER = 16;
const MAX_DEPTH = 40;

interface Node {
  readonly at: number;
  readonly weight: number;
}

/** Gauss–Legendre nodes on [−1, 1]: roots of P_n by Newton's method from Tricomi's approximation. */
function legendreNodes(order: number): readonly Node[] {
  return Array.from({ length: order }, (_, index) => {
    let x = Math.cos((Math.PI * (index + 0.75)) / (order + 0.5));
    let derivative = 1;
    for (let iteration = 0; iteration < 8; iteration += 1) {
      let previous = 1;
      let current = x;
      for (let k = 2; k <= order; k += 1) {
        [previous, current] = [current, ((2 * k - 1) * x * current - (k - 1) * previous) / k];
      }
      derivative = (order * (x * current - previous)) / (x * x - 1);
      x -= current / derivative;
    }
    return { at: x, weight: 2 / ((1 - x * x) * derivative * derivative) };
  });
}

const NODES = legendreNodes(ORDER);

type VectorFunction = (t: number) => readonly number[];

function add(left: readonly number[], right: readonly number[]): readonly number[] {
  return left.map((value, index) => value + (right[index] ?? 0));
}

function gauss(f: VectorFunction, low: number, high: number): readonly number[] {
  const half = (high - low) / 2;
  const middle = (low + high) / 2;
  let total: readonly number[] | undefined;
  for (const node of NODES) {
    const scaled = f(middle + half * node.at).map((value) => value * node.weight * half);
    total = total ? add(total, scaled) : scaled;
  }
  return total ?? [];
}

/**
 * Integral of a vector-valued function over the intervals between consecutive breakpoints (ascending):
 * 16-point Gauss–Legendre, each piece halved until the halves agree with the whole within `relative` of the
 * integral of each component.
 */
export function integrate(
  f: VectorFunction,
  breakpoints: readonly number[],
  options: { readonly relative: number },
): readonly number[] {
  const pieces = breakpoints.slice(1).map((high, index) => {
    const low = breakpoints[index] ?? high;
    return { low, high, whole: gauss(f, low, high) };
  });
  let scale: readonly number[] = [];
  for (const { whole } of pieces) scale = scale.length === 0 ? whole : add(scale, whole);

  const refine = (low: number, high: number, whole: readonly number[], depth: number): readonly number[] => {
    const middle = (low + high) / 2;
    const left = gauss(f, low, middle);
    const right = gauss(f, middle, high);
    const halves = add(left, right);
    const settled = halves.every(
      (value, index) =>
        Math.abs(value - (whole[index] ?? 0)) <=
        options.relative * Math.max(Math.abs(scale[index] ?? 0), Math.abs(value)) + 1e-300,
    );
    if (settled || depth >= MAX_DEPTH) return halves;
    return add(refine(low, middle, left, depth + 1), refine(middle, high, right, depth + 1));
  };

  let total: readonly number[] = [];
  for (const { low, high, whole } of pieces) {
    const value = refine(low, high, whole, 0);
    total = total.length === 0 ? value : add(total, value);
  }
  return total;
}
