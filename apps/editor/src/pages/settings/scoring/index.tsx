import { Code, NumberInput, Radio, Stack, Text } from '@mantine/core';
import type { ScoringModel } from '@sluice/model';
import { useIntl } from 'react-intl';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import type { Draft } from '../use-draft.ts';
import { Bands } from './bands.tsx';
import { Fading } from './fading.tsx';
import { formulaOf } from './formula.ts';
import { Groups } from './groups.tsx';
import { HandoffNote } from './handoff-note.tsx';

/** How points become a score, which bands it falls in, and when a lead may go to sales. */
export const Scoring = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const intl = useIntl();
  const { scoring } = draft.workspace;
  const change = (part: Partial<ScoringModel>) => draft.change({ scoring: { ...scoring, ...part } });
  const print = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 2 });
  const fades = ({ name, decay }: ScoringModel['groups'][number]): readonly string[] => {
    if (decay == null) return [];
    return 'halfLifeDays' in decay
      ? [t('scoring.fadesHalf', { name, days: print(decay.halfLifeDays) })]
      : [t('scoring.fadesExpire', { name, days: print(decay.expiresAfterDays) })];
  };
  return (
    <Stack gap="md">
      <Panel title={t('settings.scoring')} description={t('scoring.lead')}>
        <Radio.Group
          label={t('scoring.how')}
          value={scoring.normalise}
          onChange={(value) => change({ normalise: value === 'sum' ? 'sum' : 'weighted' })}
        >
          <Stack gap={8} mt={6}>
            <Radio value="weighted" label={t('scoring.weighted')} description={t('scoring.weightedText')} />
            <Radio value="sum" label={t('scoring.sum')} description={t('scoring.sumText')} />
          </Stack>
        </Radio.Group>
      </Panel>
      <Groups model={scoring} onChange={change} />
      <Fading model={scoring} onChange={change} />
      <Bands model={scoring} onChange={change} />
      <Panel>
        <Stack gap="md">
          <NumberInput
            label={t('scoring.threshold')}
            value={scoring.handoffThreshold}
            onChange={(value) => typeof value === 'number' && change({ handoffThreshold: value })}
            maw={280}
          />
          <HandoffNote model={scoring} onChange={change} />
        </Stack>
      </Panel>
      <Panel title={t('scoring.formula')}>
        <Code block tabIndex={0}>
          {[formulaOf(scoring, print), ...scoring.groups.flatMap(fades)].join('\n')}
        </Code>
        <Text size="sm" c="dimmed" mt="xs">
          {t('scoring.unscored')}
        </Text>
      </Panel>
    </Stack>
  );
};
