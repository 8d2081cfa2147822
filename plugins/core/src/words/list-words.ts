/** `A`, `A or B`, `A, B or C`. */
export function listWords(items: readonly string[], joiner: 'and' | 'or' = 'or'): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joiner} ${last}`;
}
