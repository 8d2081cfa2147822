import type { WorkflowDocument } from '@sluice/model';

/** A field of a merge in words: `nodes/n3/config/points` → `Pricing page · points`. */
export const patchedField = (field: string, document: WorkflowDocument): string => {
  const [list, id, ...rest] = field.split('/').filter(Boolean);
  if (list !== 'nodes' || id === undefined) return [list, id, ...rest].filter(Boolean).join(' · ');
  const node = document.nodes.find((item) => item.id === id);
  const path = rest.filter((part) => part !== 'config');
  return [node?.title ?? node?.type ?? id, ...path].join(' · ');
};
