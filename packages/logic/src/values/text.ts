import { isList } from '../json.ts';
import { charge, chargeText, type Run } from '../run.ts';

const deepest = 256;

/** The text of a value as JavaScript's `String` says it, without calling anything the data brought along. */
export function toText(run: Run, value: unknown): string {
  if (typeof value === 'string') return value;
  return String(primitive(run, value));
}

/** The text of a list element: null and undefined are empty. */
export function joinText(run: Run, value: unknown): string {
  return value === null || value === undefined ? '' : toText(run, value);
}

/** The primitive JavaScript would turn a value into before comparing or calculating with it. */
export function primitive(run: Run, value: unknown): string | number | boolean | null | bigint {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
    case 'bigint':
      return value;
    case 'undefined':
      // A look that found nothing: null.
      return null;
    case 'object':
      if (value === null) return null;
      return isList(value) ? listText(run, value, 0) : '[object Object]';
    default:
      return '[object Object]';
  }
}

function listText(run: Run, list: readonly unknown[], depth: number): string {
  if (depth > deepest) charge(run, Number.POSITIVE_INFINITY, run.at);
  charge(run, list.length, run.at);
  let text = '';
  for (let i = 0; i < list.length; i++) {
    if (i > 0) text += ',';
    const item = list[i];
    text += isList(item) ? listText(run, item, depth + 1) : joinText(run, item);
    if (text.length > run.size) break;
  }
  return chargeText(run, text);
}
