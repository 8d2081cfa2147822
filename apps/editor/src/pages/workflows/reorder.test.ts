import { describe, expect, it } from 'vitest';
import { reorder } from './reorder.ts';

describe('the order of workflows', () => {
  it.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [1, 1, 'abc'],
    [0, -1, 'abc'],
    [0, 3, 'abc'],
    [9, 0, 'abc'],
  ])('moves place %i to place %i', (from, to, expected) => {
    expect(reorder(['a', 'b', 'c'], from, to).join('')).toBe(expected);
  });
});
