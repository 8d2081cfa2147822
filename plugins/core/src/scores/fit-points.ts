import { ConfigError, defineScore, input, type Rule, rule } from '@sluice/sdk';
import { type Static, Type } from 'typebox';
import { hasWords } from '../rules/has-words.ts';
import { fieldName } from '../words/field-name.ts';
import { listWords } from '../words/list-words.ts';
import { nameOf } from '../words/name-of.ts';
import { fitPresets } from './fit-presets.ts';
import { groupField } from './group-field.ts';

const matches = {
  equals: 'is one of (in any case)',
  exact: 'is exactly one of',
  words: 'contains one of the words',
  'at-least': 'is at least the number',
};

const config = input.form({
  field: input.field({ title: 'Field', description: 'What is judged.', default: '', maxLength: 200 }),
  match: input.choice(matches, { title: 'A row fits when the field', default: 'equals' }),
  rows: Type.Array(
    Type.Object(
      {
        label: Type.String({
          title: 'Name',
          description: 'As the sentence says it: C-level.',
          default: '',
          maxLength: 100,
        }),
        values: Type.Array(Type.String({ maxLength: 200 }), { title: 'Values', default: [], maxItems: 200 }),
        points: Type.Number({ title: 'Points', default: 10, minimum: -1000, maximum: 1000 }),
      },
      { additionalProperties: false },
    ),
    { title: 'Table', description: 'The first row that fits decides.', default: [], maxItems: 100 },
  ),
  otherwise: Type.Number({
    title: 'Otherwise',
    description: 'Points where no row fits, or nothing is known.',
    default: 0,
  }),
  group: groupField('fit'),
});

type Config = Static<typeof config>;
type Row = Config['rows'][number];

/** Does the field fit the row? For every way to match but the two that are one look into a table. */
const rowRules: Readonly<Record<'words' | 'at-least', (field: Rule, row: Row, index: number) => Rule>> = {
  words: (field, row) => hasWords(field, row.values),
  'at-least': (field, row, index) => rule.atLeast(field, numberOf(row, index)),
};

export const fitPoints = defineScore({
  type: 'fit-points',
  version: 1,
  title: 'Set fit points by table',
  description:
    'Judges who the lead is by one field: title, company size, industry, geography. A changed field changes the points, it does not add to them.',
  icon: 'table',
  keywords: ['score', 'adjustment', 'demographic', 'firmographic', 'title', 'industry', 'icp'],
  config,
  initial: fitPresets.title,
  sentence: ({ field, rows, otherwise, group }, view) => {
    const cases = rows.map((row) => `${row.points} for ${rowName(row)}`);
    const table = cases.length === 0 ? 'no rows yet' : listWords(cases, 'and');
    return `Set ${nameOf(view.groups, group)} by ${fieldName(field)}: ${table}; otherwise ${otherwise}.`;
  },
  slot: ({ group }) => ({ group, mode: 'set' }),
  logic: ({ field: path, match, rows, otherwise }) => {
    if (path === '') throw new ConfigError('/field', 'Choose the field to judge.');
    if (rows.length === 0) throw new ConfigError('/rows', 'Add at least one row to the table.');
    const field = rule.field(path);
    if (match === 'equals' || match === 'exact') {
      const table = rows.flatMap((row) => row.values.map((value) => [value, row.points]));
      return { lookup: [field, table, otherwise, ...(match === 'exact' ? ['exact'] : [])] };
    }
    return rule.cases(
      rows.map((row, index) => [rowRules[match](field, row, index), row.points] as const),
      otherwise,
    );
  },
  examples: [
    {
      title: 'A Vice President',
      config: fitPresets.title,
      data: { lead: { traits: { title: 'Vice President, Marketing' } } },
      value: 20,
    },
    {
      title: 'A director is no CTO, whatever the letters say',
      config: fitPresets.title,
      data: { lead: { traits: { title: 'Director of Sales' } } },
      value: 15,
    },
    {
      title: 'A company of 300 is mid-market',
      config: fitPresets.size,
      data: { lead: { traits: { employees: 300 } } },
      value: 20,
    },
    {
      title: 'Nothing known about the size',
      config: fitPresets.size,
      data: { lead: { traits: {} } },
      value: 0,
    },
    {
      title: 'A target industry',
      config: fitPresets.industry,
      data: { lead: { traits: { industry: 'software' } } },
      value: 20,
    },
    {
      title: 'A secondary market',
      config: fitPresets.geography,
      data: { lead: { traits: { country: 'DE' } } },
      value: 10,
    },
  ],
});

function rowName({ label, values }: Row): string {
  return label !== '' ? label : (values[0] ?? 'an empty row');
}

function numberOf(row: Row, index: number): number {
  const [text = ''] = row.values;
  const number = Number(text);
  if (text.trim() === '' || row.values.length !== 1 || !Number.isFinite(number)) {
    throw new ConfigError(`/rows/${index}/values`, `The row “${rowName(row)}” needs exactly one number.`);
  }
  return number;
}
