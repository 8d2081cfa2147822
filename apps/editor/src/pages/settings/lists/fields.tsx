import { Select, TagsInput, TextInput } from '@mantine/core';
import type { Field } from '@sluice/model';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ItemList } from '../item-list.tsx';
import { slug } from '../slug.ts';
import type { Draft } from '../use-draft.ts';

const types = [
  'text',
  'number',
  'boolean',
  'date',
  'list',
  'choice',
] as const satisfies readonly Field['type'][];
const known = ['before-contact', 'after-contact'] as const satisfies readonly Field['knownAt'][];

/** The catalogue of what rules may ask. */
export const Fields = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { fields } = draft.workspace;
  const traitOf = (name: string) =>
    `lead.traits.${slug(
      name,
      fields.map(({ path }) => path.replace('lead.traits.', '').replaceAll('_', '-')),
    ).replaceAll('-', '_')}`;
  return (
    <Panel title={t('settings.fields')} description={t('fields.lead')}>
      <ItemList<Field>
        items={fields}
        onChange={(next) => draft.change({ fields: next })}
        nameOf={({ label }) => label}
        keyOf={({ path }) => path}
        create={(label) => ({ path: traitOf(label), label, type: 'text', knownAt: 'before-contact' })}
        empty={t('settings.noneYet')}
        inputs={(field, change) => (
          <>
            <TextInput
              label={t('fields.label')}
              value={field.label}
              onChange={(event) => change({ label: event.currentTarget.value })}
            />
            <TextInput label={t('fields.path')} value={field.path} readOnly variant="filled" />
            <Select
              label={t('fields.type')}
              data={types.map((value) => ({ value, label: t(`fields.type.${value}`) }))}
              value={field.type}
              onChange={(type) => type !== null && change({ type })}
              allowDeselect={false}
            />
            <Select
              label={t('fields.known')}
              data={known.map((value) => ({ value, label: t(`fields.known.${value}`) }))}
              value={field.knownAt}
              onChange={(knownAt) => knownAt !== null && change({ knownAt })}
              title={t('fields.knownHint')}
              allowDeselect={false}
            />
            {field.type === 'choice' && (
              <TagsInput
                label={t('fields.choices')}
                style={{ gridColumn: '1 / -1' }}
                value={[...(field.choices ?? [])]}
                onChange={(choices) => change({ choices })}
              />
            )}
          </>
        )}
      />
    </Panel>
  );
};
