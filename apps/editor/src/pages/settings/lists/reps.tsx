import { MultiSelect, Switch, TextInput } from '@mantine/core';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ItemList } from '../item-list.tsx';
import { slug } from '../slug.ts';
import type { Draft } from '../use-draft.ts';

/** Members of sales who take handoffs. */
export const Reps = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { reps, territories } = draft.workspace;
  return (
    <Panel title={t('settings.reps')} description={t('reps.lead')}>
      <ItemList
        items={reps}
        onChange={(next) => draft.change({ reps: next })}
        nameOf={({ name }) => name}
        keyOf={({ id }) => id}
        create={(name) => ({
          id: slug(
            name,
            reps.map(({ id }) => id),
          ),
          name,
          email: '',
          territories: [],
          active: true,
        })}
        empty={t('reps.empty')}
        inputs={(rep, change) => (
          <>
            <TextInput
              label={t('settings.name')}
              value={rep.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              label={t('reps.email')}
              type="email"
              value={rep.email}
              onChange={(event) => change({ email: event.currentTarget.value })}
            />
            <MultiSelect
              label={t('reps.territories')}
              placeholder={rep.territories.length === 0 ? t('reps.anyTerritory') : ''}
              data={territories.map(({ id, name }) => ({ value: id, label: name }))}
              value={[...rep.territories]}
              onChange={(next) => change({ territories: next })}
            />
            <Switch
              label={t('reps.active')}
              checked={rep.active}
              onChange={(event) => change({ active: event.currentTarget.checked })}
              mt={26}
            />
          </>
        )}
      />
    </Panel>
  );
};
