/** Reads at most once within `ms`; callers meanwhile share the answer. A failure is not kept. */
export const cached = <T>(read: () => Promise<T>, ms: number): (() => Promise<T>) => {
  let kept: { readonly at: number; readonly value: Promise<T> } | null = null;
  return () => {
    const now = performance.now();
    if (kept !== null && now - kept.at < ms) return kept.value;
    const value = read();
    const mine = { at: now, value };
    kept = mine;
    value.catch(() => {
      if (kept === mine) kept = null;
    });
    return value;
  };
};
