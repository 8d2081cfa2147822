/** The name most like `wrong`, if one is near enough to be meant. */
export function nearest(wrong: string, names: readonly string[]): string | null {
  if (wrong.length > 40) return null;
  let best: string | null = null;
  let least = Math.min(2, Math.floor(wrong.length / 2)) + 1;
  for (const name of names) {
    const cost = distance(wrong.toLowerCase(), name);
    if (cost < least) [best, least] = [name, cost];
  }
  return best;
}

/** Levenshtein's distance. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
