import { describe, expect, it } from 'vitest';
import { bounds, card, type Drawing, place } from './place.ts';

const drawing = (
  positions: readonly (readonly [string, number, number])[],
  wires: readonly (readonly [string, string])[],
): Drawing => ({
  nodes: positions.map(([id, x, y]) => ({ id, type: 'core/rule', position: { x, y } })),
  edges: wires.map(([from, to]) => ({ id: `${from}${to}`, from: { node: from }, to: { node: to } })),
});

describe('the small picture of a workflow', () => {
  it('keeps the positions a person chose', () => {
    const points = place(
      drawing(
        [
          ['a', 0, 0],
          ['b', 300, 160],
        ],
        [['a', 'b']],
      ),
    );
    expect(points.get('b')).toEqual({ x: 300, y: 160 });
  });

  it('puts a document that was never laid out into rows, each below what leads to it', () => {
    const points = place(
      drawing(
        [
          ['a', 0, 0],
          ['b', 0, 0],
          ['c', 0, 0],
        ],
        [
          ['a', 'b'],
          ['b', 'c'],
          ['a', 'c'],
        ],
      ),
    );
    const y = (id: string) => points.get(id)?.y ?? Number.NaN;
    expect(y('a')).toBeLessThan(y('b'));
    expect(y('b')).toBeLessThan(y('c'));
  });

  it('ends on a loop', () => {
    const points = place(
      drawing(
        [
          ['a', 0, 0],
          ['b', 0, 0],
        ],
        [
          ['a', 'b'],
          ['b', 'a'],
        ],
      ),
    );
    expect(points.size).toBe(2);
  });

  it('bounds every card, and an empty document too', () => {
    const box = bounds(
      new Map([
        ['a', { x: -100, y: 0 }],
        ['b', { x: 100, y: 200 }],
      ]),
      0,
    );
    expect(box).toEqual({ x: -100, y: 0, width: 200 + card.width, height: 200 + card.height });
    expect(bounds(new Map()).width).toBeGreaterThan(0);
  });
});
