import { Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../_parts/panel.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { experimentQueries } from '../queries.ts';
import { type Draft, planInputOf } from './draft.ts';

const round = (weeks: number): number => Math.max(1, Math.ceil(weeks));

/** How long the experiment would take at the workflow's own pace, said before it is saved. */
export const PlanPanel = ({
  draft,
  onStage,
}: {
  readonly draft: Draft;
  readonly onStage: (stage: string) => void;
}) => {
  const t = useWords();
  const [input] = useDebouncedValue(planInputOf(draft), 300);
  const plan = useQuery(experimentQueries.plan(input)).data;
  const { total, perArm, oncePerArm, weeks, baseline, perWeek = 0, decidable = false } = plan ?? {};
  const known = total != null && perArm != null && oncePerArm != null;
  return (
    <Panel title={t('trials.plan')} data-testid="plan" aria-live="polite">
      {input === null ? (
        <Text size="sm" c="dimmed">
          {t('trials.planNeeds')}
        </Text>
      ) : plan == null ? (
        <Group gap="xs">
          <Loader size="xs" />
          <Text size="sm">{t('trials.planPending')}</Text>
        </Group>
      ) : baseline == null ? (
        <>
          <Title order={3}>{t('trials.planUnknown')}</Title>
          <Text size="sm">{t('trials.planUnknownText')}</Text>
        </>
      ) : (
        <Stack gap="xs">
          <Title order={3}>
            {decidable && weeks != null
              ? t('trials.planWeeks', { weeks: round(weeks) })
              : t('trials.planNever')}
          </Title>
          <Text size="sm">{t('trials.planRate', { percent: Math.round(baseline * 1000) / 10 })}</Text>
          {known && decidable ? (
            <Text size="sm">
              {t('trials.planText', { total, perArm, once: oncePerArm, perWeek: Math.round(perWeek) })}
            </Text>
          ) : (
            <Text size="sm">
              {weeks == null
                ? t('trials.planNobody', { total: total ?? 0 })
                : t('trials.planNeverText', { perWeek: Math.round(perWeek), weeks: round(weeks) })}
            </Text>
          )}
          {!decidable && plan.nearer.length > 0 ? <Text size="sm">{t('trials.planNearer')}</Text> : null}
          {decidable
            ? null
            : plan.nearer.map((one) => (
                <Group key={one.stage} justify="space-between" gap="xs">
                  <Text size="sm">
                    {t('trials.nearer', { name: one.name, weeks: round(one.weeks ?? 0) })}
                  </Text>
                  <Button size="compact-xs" variant="light" onClick={() => onStage(one.stage)}>
                    {t('trials.choose')}
                  </Button>
                </Group>
              ))}
        </Stack>
      )}
    </Panel>
  );
};
