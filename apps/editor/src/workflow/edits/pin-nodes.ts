import type { WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { edit } from '../document/draft.ts';

/** Pins nodes to their places, so that tidying up leaves them there; where all are pinned already, lets them go. */
export const togglePins = (document: WorkflowDocument, ids: ReadonlySet<string>): readonly Change[] => {
  const chosen = document.nodes.filter(({ id }) => ids.has(id));
  const pinning = chosen.some(({ pinned }) => pinned !== true);
  return edit(document, (draft) => {
    for (const { pinned, ...node } of chosen) {
      if ((pinned === true) !== pinning) draft.setNode(pinning ? { ...node, pinned: true } : node);
    }
  });
};
