import type { NodeTypeInfo } from '@sluice/model';
import { nodeKinds } from '@sluice/sdk';

/** Node types under the headings of the palette. */
export interface TypeGroup {
  readonly group: string;
  readonly types: readonly NodeTypeInfo[];
}

/** Groups types by category in the order of the kinds; `search` matches title and description. */
export const groupTypes = (types: readonly NodeTypeInfo[], search: string): readonly TypeGroup[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (type: NodeTypeInfo) => nodeKinds.indexOf(type.kind);
  const found = types
    .filter(({ title, description, kind }) => {
      const text = `${title} ${description} ${kind}`.toLowerCase();
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => rank(a) - rank(b));
  const groups = new Map<string, NodeTypeInfo[]>();
  for (const type of found) {
    const group = type.category === '' ? type.kind : type.category;
    groups.set(group, [...(groups.get(group) ?? []), type]);
  }
  return [...groups].map(([group, members]) => ({ group, types: members }));
};
