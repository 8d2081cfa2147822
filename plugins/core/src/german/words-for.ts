import type { NodeWords, WorkspaceView } from '@sluice/sdk';
import { fieldName } from '../words/field-name.ts';

interface Sayable {
  readonly type: string;
  sentence(config: never, view: WorkspaceView): string;
}

/** German words of a node, whose sentence takes the node's own config. */
export const wordsFor = <N extends Sayable>(
  { type }: N,
  words: Omit<NodeWords, 'sentence'> & { readonly sentence: N['sentence'] },
): readonly [type: string, words: NodeWords] => [type, words];

/** A field as the reader knows it. */
export const labelOf = ({ fields = [] }: WorkspaceView, path: string): string =>
  path === ''
    ? '(noch kein Feld gewählt)'
    : (fields.find((field) => field.path === path)?.label ?? fieldName(path));

/** The name of a thing chosen by id, or words for what is missing. */
export const nameOf = (
  things: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string => (id === '' ? '(noch nicht gewählt)' : (things.find((thing) => thing.id === id)?.name ?? id));

/** `A`, `A oder B`, `A, B oder C`. */
export const listOf = (items: readonly string[], joiner: 'und' | 'oder' = 'oder'): string => {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${joiner} ${last}`;
};

/** Words of the user's own within a sentence. */
export const quoted = (text: string): string => `„${text}“`;

/** `1 Punkt`, `15 Punkte`. */
export const points = (count: number): string =>
  `${Math.abs(count)} ${Math.abs(count) === 1 ? 'Punkt' : 'Punkte'}`;

/** The ports of a question. */
export const yesNo = { yes: 'ja', no: 'nein' } as const;
