import type { DocumentNode, WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { same } from '../document/same.ts';

/** What of a node its panel may change; undefined takes a title or note away. */
export interface NodeEdit {
  readonly config?: DocumentNode['config'];
  readonly title?: string | undefined;
  readonly note?: string | undefined;
}

/** Changes a node's config, name or note. */
export const setNode = (document: WorkflowDocument, id: string, change: NodeEdit): readonly Change[] => {
  const node = document.nodes.find((item) => item.id === id);
  if (node === undefined) return [];
  const { title, note, ...rest } = { ...node, ...change };
  const next: DocumentNode = {
    ...rest,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(note === undefined || note === '' ? {} : { note }),
  };
  return same(node, next) ? [] : edit(document, (draft) => draft.setNode(next));
};
