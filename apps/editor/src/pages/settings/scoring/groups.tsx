import { ActionIcon, NumberInput, Text, TextInput } from '@mantine/core';
import type { ScoreGroup, ScoringModel } from '@sluice/model';
import { IconTrash } from '@tabler/icons-react';
import { useIntl } from 'react-intl';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { AddByName } from '../add-by-name.tsx';
import classes from '../settings.module.css';
import { slug } from '../slug.ts';

export interface ModelPartProps {
  readonly model: ScoringModel;
  readonly onChange: (part: Partial<ScoringModel>) => void;
}

/** The halves of the score: what each is called, how far it counts and how much it weighs. */
export const Groups = ({ model, onChange }: ModelPartProps) => {
  const t = useWords();
  const intl = useIntl();
  const { groups } = model;
  const weights = groups.reduce((sum, { weight }) => sum + weight, 0);
  const change = (index: number, part: Partial<ScoreGroup>) =>
    onChange({ groups: groups.map((group, at) => (at === index ? { ...group, ...part } : group)) });
  return (
    <Panel title={t('scoring.groups')}>
      <div className={`${classes.grid} ${classes.groups} ${classes.gridHead}`} aria-hidden>
        <span>{t('scoring.group')}</span>
        <span>{t('scoring.cap')}</span>
        <span>{t('scoring.weight')}</span>
        <span>{t('scoring.share')}</span>
        <span />
      </div>
      {groups.map((group, index) => (
        <div key={group.id} className={`${classes.grid} ${classes.groups}`} style={{ marginTop: 8 }}>
          <TextInput
            aria-label={t('scoring.nameOf', { name: group.name })}
            value={group.name}
            onChange={(event) => change(index, { name: event.currentTarget.value })}
          />
          <NumberInput
            aria-label={t('scoring.capOf', { name: group.name })}
            placeholder={t('scoring.noCap')}
            min={1}
            value={group.cap ?? ''}
            onChange={(value) => {
              if (typeof value === 'number' && value > 0) change(index, { cap: value });
              else if (value === '' && model.normalise === 'sum') change(index, { cap: null });
            }}
          />
          <NumberInput
            aria-label={t('scoring.weightOf', { name: group.name })}
            min={0}
            value={group.weight}
            disabled={model.normalise === 'sum'}
            onChange={(value) => typeof value === 'number' && change(index, { weight: value })}
          />
          <Text size="sm" className={classes.number ?? ''}>
            {model.normalise === 'sum' || weights === 0
              ? '–'
              : intl.formatNumber(group.weight / weights, { style: 'percent' })}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('settings.removeName', { name: group.name })}
            disabled={groups.length === 1}
            onClick={() => onChange({ groups: groups.filter((_, at) => at !== index) })}
          >
            <IconTrash size={15} />
          </ActionIcon>
        </div>
      ))}
      <AddByName
        taken={groups.map(({ name }) => name)}
        onAdd={(name) =>
          onChange({
            groups: [
              ...groups,
              {
                id: slug(
                  name,
                  groups.map(({ id }) => id),
                ),
                name,
                cap: 50,
                weight: 20,
              },
            ],
          })
        }
      />
    </Panel>
  );
};
