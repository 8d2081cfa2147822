import type { Field, Workspace } from '@sluice/model';
import { createContext, useContext } from 'react';
import type { Condition, Operand } from './codec/index.ts';
import type { Place } from './tree.ts';

/** What every part of one rule builder shares. */
export interface Builder {
  /** Prefix of element ids. */
  readonly id: string;
  readonly workspace: Workspace;
  readonly replace: (place: Place, next: Condition | null) => void;
  readonly add: (place: Place, added: Condition) => void;
}

export const BuilderContext = createContext<Builder | null>(null);

/** The rule builder around a part. */
export const useBuilder = (): Builder => {
  const builder = useContext(BuilderContext);
  if (builder === null) throw new Error('There is no rule builder around this part');
  return builder;
};

/** The element that edits the condition at a place. */
export const editorId = (builder: string, place: Place): string => [builder, ...place].join('-');

/** A field of the catalogue, by path. */
export const fieldOf = ({ fields }: Workspace, path: string): Field | undefined =>
  fields.find((field) => field.path === path);

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
