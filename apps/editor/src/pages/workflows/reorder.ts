/** The list with the item at `from` taken out and put at `to`; places outside the list change nothing. */
export const reorder = <T>(items: readonly T[], from: number, to: number): readonly T[] => {
  const moved = items[from];
  if (moved === undefined || to < 0 || to >= items.length || from === to) return items;
  return items.filter((_, index) => index !== from).toSpliced(to, 0, moved);
};
