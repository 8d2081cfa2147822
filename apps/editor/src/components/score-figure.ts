/** A score with one decimal place, cut off rather than rounded: what shows a band's edge has reached it. */
export const scoreFigure = (score: number): number => Math.floor(score * 10 + 1e-6) / 10;
