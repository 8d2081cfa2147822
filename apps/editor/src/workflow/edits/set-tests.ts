import type { Golden, WorkflowDocument } from '@sluice/model';
import { type Change, headOf } from '../document/change.ts';
import { edit } from '../document/draft.ts';

/** Changes the tests kept with the workflow; none at all is absence. */
export const setTests = (document: WorkflowDocument, tests: readonly Golden[]): readonly Change[] => {
  const { tests: _, ...head } = headOf(document);
  return edit(document, (draft) => draft.setHead(tests.length === 0 ? head : { ...head, tests }));
};
