import type { Patch, WorkflowDocument } from '@sluice/model';
import type { Change } from '../document/change.ts';
import { difference } from '../document/difference.ts';

type Holder = Record<string, unknown> | unknown[];

const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
const decoded = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');

const read = (holder: Holder, key: string): unknown =>
  Array.isArray(holder) ? holder[key === '-' ? holder.length : Number(key)] : holder[key];

/** Applies RFC 6902 `add`, `replace` and `remove` to a copy; throws where a path leads nowhere. */
export const patched = <T>(value: T, patches: readonly Patch[]): T => {
  const root = { value: structuredClone(value) as unknown };
  for (const patch of patches) {
    const keys = ['value', ...patch.path.split('/').slice(1).map(decoded)];
    const last = keys.pop() ?? '';
    let holder: unknown = root;
    for (const key of keys) holder = isHolder(holder) ? read(holder, key) : undefined;
    if (!isHolder(holder)) throw new Error(`${patch.path} leads nowhere`);
    if (Array.isArray(holder)) {
      const index = last === '-' ? holder.length : Number(last);
      if (patch.op === 'remove') holder.splice(index, 1);
      else holder.splice(index, patch.op === 'replace' ? 1 : 0, structuredClone(patch.value));
    } else if (patch.op === 'remove') delete holder[last];
    else holder[last] = structuredClone(patch.value);
  }
  return root.value as T;
};

/** The mend of a diagnostic as one undoable change. */
export const applyFix = (document: WorkflowDocument, patches: readonly Patch[]): readonly Change[] =>
  difference(document, patched(document, patches));
