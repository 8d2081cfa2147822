import { Group, Progress, Stack, Text } from '@mantine/core';
import type { Score } from '@sluice/model';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../../../api/index.ts';
import { BandBadge } from '../../../components/index.ts';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { FadeNote } from './fade-note.tsx';
import classes from './score.module.css';

/** The total and what each half brings to it. */
export const ScoreSummary = ({ lead, score }: { readonly lead: string; readonly score: Score }) => {
  const t = useWords();
  const intl = useIntl();
  const model = useQuery(queries.settings).data?.workspace.scoring;
  const number = (value: number) => intl.formatNumber(value, { maximumFractionDigits: 1 });
  const weights = model?.groups.reduce((sum, { weight }) => sum + weight, 0) ?? 1;
  return (
    <Panel mb="md" aria-label={t('leads.score')}>
      <Group justify="space-between" align="center" mb="sm">
        <Group gap="sm" align="baseline">
          <span className={classes.big}>{score.total === null ? '–' : number(score.total)}</span>
          <BandBadge band={score.band} />
        </Group>
        {model && (
          <Text size="xs" c="dimmed">
            {t('lead.readyFrom', { threshold: number(model.handoffThreshold) })}
          </Text>
        )}
      </Group>
      <Stack gap="sm">
        {model?.groups.map((group) => {
          const part = score.groups[group.id] ?? { raw: 0, capped: 0, normalised: 0 };
          const words =
            group.cap === null
              ? t('lead.groupPlain', { raw: number(part.raw) })
              : part.raw > group.cap
                ? t('lead.groupOver', { raw: number(part.raw), cap: number(group.cap) })
                : t('lead.groupOf', { capped: number(part.capped), cap: number(group.cap) });
          return (
            <div key={group.id}>
              <Group justify="space-between" gap="xs" mb={4}>
                <Text size="sm" fw={600}>
                  {group.name}
                  {model.normalise === 'weighted' && (
                    <Text span size="xs" c="dimmed" fw={400}>
                      {' '}
                      {intl.formatNumber(group.weight / weights, { style: 'percent' })}
                    </Text>
                  )}
                </Text>
                <Text size="xs" c="dimmed">
                  {words}
                </Text>
              </Group>
              <Progress
                value={
                  model.normalise === 'weighted'
                    ? part.normalised
                    : group.cap === null
                      ? 0
                      : (part.capped / group.cap) * 100
                }
                size={8}
                aria-label={`${group.name}: ${words}`}
              />
            </div>
          );
        })}
      </Stack>
      <FadeNote lead={lead} />
    </Panel>
  );
};
