import { TextInput } from '@mantine/core';
import type { Workspace } from '@sluice/model';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ItemList } from '../item-list.tsx';
import classes from '../settings.module.css';
import { slug } from '../slug.ts';
import type { Draft } from '../use-draft.ts';
import { RuleField } from './rule-field.tsx';
import { SegmentReach } from './segment-reach.tsx';

/** Named rules that workflows share. */
export const Segments = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const { segments } = draft.workspace;
  return (
    <Panel title={t('settings.segments')} description={t('segments.lead')}>
      <ItemList<Workspace['segments'][number]>
        items={segments}
        onChange={(next) => draft.change({ segments: next })}
        nameOf={({ name }) => name}
        keyOf={({ id }) => id}
        create={(name) => ({
          id: slug(
            name,
            segments.map(({ id }) => id),
          ),
          name,
          rule: { '!!': [{ var: 'lead.email' }] },
        })}
        empty={t('segments.empty')}
        inputs={(segment, change) => (
          <>
            <TextInput
              label={t('settings.name')}
              value={segment.name}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
            <TextInput
              className={classes.broad ?? ''}
              label={t('segments.description')}
              value={segment.description ?? ''}
              onChange={(event) => change({ description: event.currentTarget.value })}
            />
            <div className={classes.wide}>
              <RuleField
                rule={segment.rule}
                workspace={{ ...draft.workspace, segments: segments.filter(({ id }) => id !== segment.id) }}
                onChange={(rule) => change({ rule })}
              />
              <SegmentReach segment={segment} />
            </div>
          </>
        )}
      />
    </Panel>
  );
};
