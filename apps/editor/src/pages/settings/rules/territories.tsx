import { TextInput } from '@mantine/core';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ItemList } from '../item-list.tsx';
import classes from '../settings.module.css';
import { slug } from '../slug.ts';
import type { Draft } from '../use-draft.ts';
import { RuleField } from './rule-field.tsx';

/** Where leads belong, in the order tried. */
export const Territories = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { territories } = draft.workspace;
  return (
    <Panel title={t('settings.territories')} description={t('territories.lead')}>
      <ItemList
        items={territories}
        onChange={(next) => draft.change({ territories: next })}
        nameOf={({ name }) => name}
        keyOf={({ id }) => id}
        create={(name) => ({
          id: slug(
            name,
            territories.map(({ id }) => id),
          ),
          name,
          rule: { in: [{ var: 'lead.traits.country' }, []] },
        })}
        empty={t('territories.empty')}
        ordered
        inputs={(territory, change) => (
          <>
            <TextInput
              label={t('settings.name')}
              value={territory.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <div className={classes.wide}>
              <RuleField
                rule={territory.rule}
                workspace={draft.workspace}
                onChange={(rule) => change({ rule })}
              />
            </div>
          </>
        )}
      />
    </Panel>
  );
};
