import { type Field, fieldWords, type Workspace } from '@sluice/model';

/** Where fields belong, in the order a marketer thinks of them. */
const groups = [
  { id: 'person', holds: (path: string) => path.startsWith('lead.') },
  { id: 'company', holds: (path: string) => path.startsWith('account.') },
  { id: 'score', holds: (path: string) => path === 'stage' || path.startsWith('score.') },
  { id: 'event', holds: (path: string) => path.startsWith('event.') },
] as const;

/** A group of fields; `rules.fields.<id>` is its heading. */
export type GroupId = (typeof groups)[number]['id'] | 'other';

/** A field as the picker shows it. */
export interface FieldEntry {
  readonly field: Field;
  readonly label: string;
  readonly description: string | undefined;
}

const matches = ({ field, label, description }: FieldEntry, words: readonly string[]): boolean => {
  const said = [label, field.label, field.path, description ?? '', ...(field.choices ?? [])]
    .join(' ')
    .toLowerCase();
  return words.every((word) => said.includes(word));
};

/** The fields a search finds, by group; the ones whose name begins so come first. */
export const fieldGroups = (
  { fields }: Pick<Workspace, 'fields'>,
  { search, locale }: { readonly search: string; readonly locale: string },
): readonly { readonly id: GroupId; readonly entries: readonly FieldEntry[] }[] => {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const starts = ({ label }: FieldEntry): number => Number(!label.toLowerCase().startsWith(words[0] ?? ''));
  const entries = fields
    .map((field) => ({ field, ...fieldWords(field, locale) }))
    .filter((entry) => matches(entry, words))
    .sort((a, b) => starts(a) - starts(b));
  const of = (path: string): GroupId => groups.find(({ holds }) => holds(path))?.id ?? 'other';
  return [...groups.map(({ id }) => id), 'other' as const].flatMap((id) => {
    const own = entries.filter(({ field }) => of(field.path) === id);
    return own.length === 0 ? [] : [{ id, entries: own }];
  });
};
