import { Textarea, TextInput } from '@mantine/core';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ItemList } from '../item-list.tsx';
import classes from '../settings.module.css';
import { slug } from '../slug.ts';
import type { Draft } from '../use-draft.ts';

/** Lifecycle stages with their written definitions. */
export const Stages = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { stages } = draft.workspace;
  return (
    <Panel title={t('settings.stages')} description={t('stages.lead')}>
      <ItemList
        items={stages}
        onChange={(next) => draft.change({ stages: next })}
        nameOf={({ name }) => name}
        keyOf={({ id }) => id}
        create={(name) => ({
          id: slug(
            name,
            stages.map(({ id }) => id),
          ),
          name,
          definition: '',
        })}
        empty={t('settings.noneYet')}
        ordered
        min={1}
        inputs={(stage, change) => (
          <>
            <TextInput
              label={t('settings.name')}
              value={stage.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <Textarea
              label={t('stages.definition')}
              placeholder={t('stages.definitionHint')}
              autosize
              minRows={1}
              value={stage.definition}
              onChange={(event) => change({ definition: event.currentTarget.value })}
              className={classes.broad ?? ''}
            />
          </>
        )}
      />
    </Panel>
  );
};
