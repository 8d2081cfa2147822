/** `1 point`, `15 points`, `−10 points` with a real minus sign. */
export function pointsWords(points: number): string {
  const size = Math.abs(points);
  return `${points < 0 ? '−' : ''}${size} ${size === 1 ? 'point' : 'points'}`;
}
