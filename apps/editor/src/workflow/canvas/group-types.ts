import type { NodeTypeInfo } from '@sluice/model';
import { nodeKinds } from '@sluice/sdk';

/** Node types under the headings of the palette. */
export interface TypeGroup {
  readonly group: string;
  readonly types: readonly NodeTypeInfo[];
}

/** What a search for a node type looks through: its name, what it does, and other words people have for it. */
export const searchText = ({ title, description, kind, keywords }: NodeTypeInfo): string =>
  `${title} ${description} ${kind} ${keywords.join(' ')}`.toLowerCase();

/** Groups types by category in the order of the kinds; `search` matches what {@link searchText} gives. */
export const groupTypes = (types: readonly NodeTypeInfo[], search: string): readonly TypeGroup[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const rank = (type: NodeTypeInfo) => nodeKinds.indexOf(type.kind);
  const found = types
    .filter((type) => words.every((word) => searchText(type).includes(word)))
    .sort((a, b) => rank(a) - rank(b));
  const groups = new Map<string, NodeTypeInfo[]>();
  for (const type of found) {
    const group = type.category === '' ? type.kind : type.category;
    groups.set(group, [...(groups.get(group) ?? []), type]);
  }
  return [...groups].map(([group, members]) => ({ group, types: members }));
};
