import { defaultScoringModel } from '@sluice/model';
import { describe, expect, it } from 'vitest';
import { bandProblems } from '../../_parts/score/bands.ts';
import { addBand, removeBand, setEdge } from './edges.ts';

const { bands } = defaultScoringModel;

describe('editing bands', () => {
  it('moves both bands an edge parts', () => {
    const next = setEdge(bands, 2, 65);
    expect(next[1]?.to).toBe(65);
    expect(next[2]?.from).toBe(65);
    expect(bandProblems(next)).toEqual([]);
  });

  it('leaves no hole when a band goes, wherever it stood', () => {
    for (const [index] of bands.entries()) expect(bandProblems(removeBand(bands, index))).toEqual([]);
  });

  it('never removes the last one', () => {
    const only = bands.slice(0, 1);
    expect(removeBand(only, 0)).toBe(only);
  });

  it('puts a new band on top', () => {
    const next = addBand(bands, { id: 'vip', name: 'VIP' });
    expect(next.at(-1)).toMatchObject({ id: 'vip', from: 90, to: null });
    expect(bandProblems(next)).toEqual([]);
  });
});
