import type { Band } from '@sluice/model';

/** Bands from low to high with the lower edge of one moved; the band below ends where it begins. */
export const setEdge = (bands: readonly Band[], index: number, from: number): readonly Band[] =>
  bands.map((band, at) => {
    if (at === index) return { ...band, from };
    return at === index - 1 ? { ...band, to: from } : band;
  });

/** Bands from low to high without one; its neighbour below takes its range, at the bottom the one above. */
export const removeBand = (bands: readonly Band[], index: number): readonly Band[] => {
  const gone = bands[index];
  if (gone === undefined || bands.length === 1) return bands;
  return bands.flatMap((band, at) => {
    if (at === index) return [];
    if (at === index - 1) return [{ ...band, to: gone.to }];
    return index === 0 && at === 1 ? [{ ...band, from: gone.from }] : [band];
  });
};

/** Bands from low to high with a new one on top, ten points above where the last begins. */
export const addBand = (
  bands: readonly Band[],
  { id, name }: { id: string; name: string },
): readonly Band[] => {
  const top = bands.at(-1);
  const from = top === undefined ? null : (top.from ?? 0) + 10;
  return [
    ...bands.slice(0, -1),
    ...(top ? [{ ...top, to: from }] : []),
    { id, name, from, to: null, color: 'violet' },
  ];
};
