import { type Field, fieldWords, type Workspace } from '@sluice/model';
import { createContext, useContext } from 'react';
import { useIntl } from 'react-intl';
import type { Condition, Operand } from './codec/index.ts';
import type { Place } from './tree.ts';

/** What every part of one rule builder shares. */
export interface Builder {
  /** Prefix of element ids. */
  readonly id: string;
  readonly workspace: Workspace;
  /** The whole rule. */
  readonly root: Condition;
  readonly replace: (place: Place, next: Condition | null) => void;
  readonly add: (place: Place, added: Condition) => void;
  /** Puts another rule in place of the whole, and the focus on what now stands at `focus`. */
  readonly change: (root: Condition, focus?: Place) => void;
}

export const BuilderContext = createContext<Builder | null>(null);

/** The rule builder around a part. */
export const useBuilder = (): Builder => {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('There is no rule builder around this part');
  return builder;
};

/** What of a condition an input edits; a word of the sentence leads to it. */
export type Part = 'field' | 'operator' | 'value' | 'high' | 'window' | 'join';

/** The element that edits the condition at a place. */
export const editorId = (builder: string, place: Place): string => [builder, ...place].join('-');

/** A field of the catalogue, by path. */
export const fieldOf = ({ fields }: Workspace, path: string): Field | undefined =>
  fields.find((field) => field.path === path);

/** The name of a field in the reader's language; a path nobody listed is its own name. */
export const fieldLabel = (workspace: Workspace, path: string, locale: string): string => {
  const field = fieldOf(workspace, path);
  return field === undefined ? path : fieldWords(field, locale).label;
};

/** Names fields in the reader's language. */
export const useFieldLabel = (): ((path: string) => string) => {
  const { workspace } = useBuilder();
  const { locale } = useIntl();
  return (path) => fieldLabel(workspace, path, locale);
};

/** What decides which operators an operand has. An unknown field is taken for a text. */
export const typeOf = (workspace: Workspace, operand: Operand): Field['type'] | 'count' | 'days-since' =>
  operand.of === 'field'
    ? (fieldOf(workspace, operand.path)?.type ?? 'text')
    : operand.of === 'past'
      ? typeOfPast(operand)
      : operand.of;

/** A number, an instant, the days since it, or a value an event carried. */
const typeOfPast = ({
  past,
  since,
}: Extract<Operand, { of: 'past' }>): Field['type'] | 'count' | 'days-since' => {
  if (since) return 'days-since';
  if (past.take !== 'first' && past.take !== 'last') return 'count';
  return past.part === null ? 'date' : 'text';
};
