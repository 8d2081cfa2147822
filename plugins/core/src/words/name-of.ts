/** The name of a thing chosen by id, or words for what is missing. */
export function nameOf(
  things: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string {
  if (id === '') return '(not chosen yet)';
  return things.find((thing) => thing.id === id)?.name ?? id;
}
