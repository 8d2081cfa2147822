import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';

/** New places by node id. */
export type Positions = Readonly<Record<string, { readonly x: number; readonly y: number }>>;

/** Puts nodes elsewhere, on whole pixels. */
export const moveNodes = (document: WorkflowDocument, positions: Positions): readonly Change[] =>
  edit(document, (draft) => {
    for (const node of document.nodes) {
      const to = positions[node.id];
      if (to === undefined) continue;
      const position = { x: Math.round(to.x), y: Math.round(to.y) };
      if (position.x !== node.position.x || position.y !== node.position.y)
        draft.setNode({ ...node, position });
    }
  });
