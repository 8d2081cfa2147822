import { describe, expect, it } from 'vitest';
import { nodeSize } from '../layout/sizes.ts';
import { firstView } from './first-view.ts';

const seen = (x: number, view: { readonly x: number; readonly zoom: number }) => x * view.zoom + view.x;

describe('the first view of a workflow', () => {
  it('keeps a small workflow at its size, in the middle', () => {
    const view = firstView([{ x: 100, y: 40 }], 1000);
    expect(view.zoom).toBe(1);
    expect(seen(100 + nodeSize.width / 2, view)).toBe(500);
  });

  it('shows the whole width when titles can still be read', () => {
    const places = [-300, 0, 300, 600, 900].map((x, row) => ({ x, y: row * 160 }));
    const view = firstView(places, 1000);
    expect(view.zoom).toBeGreaterThanOrEqual(0.5);
    expect(seen(-300, view)).toBeGreaterThan(0);
    expect(seen(900 + nodeSize.width, view)).toBeLessThan(1000);
  });

  it('begins around the first row of a workflow too wide to show', () => {
    const view = firstView([{ x: 3000, y: 0 }, ...[0, 2000, 4000, 6000].map((x) => ({ x, y: 160 }))], 1000);
    expect(view.zoom).toBeGreaterThanOrEqual(0.5);
    expect(seen(3000 + nodeSize.width / 2, view)).toBeCloseTo(500);
  });

  it('is plain for an empty canvas', () => {
    expect(firstView([], 1000)).toEqual({ x: 0, y: 0, zoom: 1 });
  });
});
