import { defaultScoringModel } from '@sluice/model';
import { describe, expect, it } from 'vitest';
import { bandAt, bandCutByHandoff, bandProblems, shownRange } from './bands.ts';

const { bands } = defaultScoringModel;
const band = (id: string, from: number | null, to: number | null) => ({
  id,
  name: id,
  from,
  to,
  color: 'gray',
});

describe('bands of the score', () => {
  it('are half-open: the upper edge belongs to the next band', () => {
    expect(bandAt(bands, 59.999)?.id).toBe('cold');
    expect(bandAt(bands, 60)?.id).toBe('warm');
    expect(bandAt(bands, 100)?.id).toBe('hot');
    expect(bandAt(bands, -10)?.id).toBe('disqualified');
  });

  it('have no band for a lead without a score', () => {
    expect(bandAt(bands, null)).toBeNull();
  });

  it('are fine as they come', () => {
    expect(bandProblems(bands)).toEqual([]);
  });

  it('are told of gaps, overlaps, empty ranges and open ends, in whatever order they stand', () => {
    expect(bandProblems([band('b', 50, null), band('a', null, 40)])).toEqual([
      { kind: 'gap', from: 40, to: 50 },
    ]);
    expect(bandProblems([band('a', null, 60), band('b', 50, null)])).toEqual([
      { kind: 'overlap', from: 50, to: 60 },
    ]);
    expect(bandProblems([band('a', 10, 10)]).map((problem) => problem.kind)).toEqual([
      'empty',
      'open-low',
      'open-high',
    ]);
  });

  it('name the band a handoff threshold cuts in two', () => {
    expect(bandCutByHandoff(defaultScoringModel)?.id).toBe('warm');
    expect(bandCutByHandoff({ bands, handoffThreshold: 80 })).toBeNull();
    expect(bandCutByHandoff({ bands, handoffThreshold: -5 })?.id).toBe('disqualified');
  });

  it('are drawn from 0 to 100 for a weighted score and beyond the last edge for a sum', () => {
    expect(shownRange(defaultScoringModel)).toEqual({ from: 0, to: 100 });
    expect(shownRange({ ...defaultScoringModel, normalise: 'sum' }).to).toBeGreaterThan(80);
  });
});
