import type { WorkflowDocument } from '@sluice/model';
import { type Change, type Head, headOf } from '../document/change.ts';
import { edit } from '../document/draft.ts';
import { same } from '../document/same.ts';

/** Changes name, description or settings of the workflow. */
export const setHead = (document: WorkflowDocument, head: Partial<Head>): readonly Change[] =>
  same(headOf(document), { ...headOf(document), ...head })
    ? []
    : edit(document, (draft) => draft.setHead({ ...headOf(document), ...head }));
