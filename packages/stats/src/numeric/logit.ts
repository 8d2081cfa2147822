/** A probability and its complement, each with full relative precision. */
export interface UnitPoint {
  readonly x: number;
  readonly y: number;
}

/** The point of the unit interval with log odds t: x = 1/(1+e^−t), y = 1 − x. */
export function unitPointOfLogit(t: number): UnitPoint {
  return { x: 1 / (1 + Math.exp(-t)), y: 1 / (1 + Math.exp(t)) };
}
