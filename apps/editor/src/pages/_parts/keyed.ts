/** Things whose order never changes, each with its place as a key for React. */
export const keyed = <T>(items: readonly T[]): readonly { readonly key: string; readonly item: T }[] =>
  items.map((item, index) => ({ key: String(index), item }));
