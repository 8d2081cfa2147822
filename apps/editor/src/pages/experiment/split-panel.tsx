import { Badge, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { Experiment } from '../experiments/queries.ts';
import { letter, type Results } from './figures.ts';

const icons = { ok: IconCircleCheck, waiting: IconClock, mismatch: IconAlertTriangle } as const;
const colors = { ok: 'teal', waiting: 'gray', mismatch: 'red' } as const;
const words = { ok: 'trial.splitOk', waiting: 'trial.splitWaiting', mismatch: 'trial.splitBad' } as const;

/** Whether the arms hold the leads their shares ask for, phase by phase. */
export const SplitPanel = ({
  experiment,
  results,
}: {
  readonly experiment: Experiment;
  readonly results: Results;
}) => {
  const t = useWords();
  const { state } = results.sampleRatio;
  const Icon = icons[state];
  return (
    <Panel title={t('trial.splitTitle')}>
      <Group gap="xs" wrap="nowrap" data-testid="split" data-state={state}>
        <Icon size={20} color={`var(--mantine-color-${colors[state]}-6)`} aria-hidden />
        <Text size="sm">{t(words[state])}</Text>
      </Group>
      <Stack gap="xs" mt="sm">
        {results.phases.map(({ phase, counts, arms }) => {
          const at = experiment.phases.find((one) => one.phase === phase)?.startedAt ?? null;
          return (
            <div key={phase}>
              <Group gap="xs">
                <Badge variant="light" color="gray" tt="none">
                  {t('trial.phase', { n: phase })}
                </Badge>
                {at === null ? null : (
                  <Text size="xs" c="dimmed">
                    {t('trial.since', { at: new Date(at).toLocaleString() })}
                  </Text>
                )}
              </Group>
              <Text size="sm">
                {arms
                  .map(({ arm, weight, exposed }) =>
                    t('trial.phaseArm', {
                      arm: arm === 'holdout' ? t('trial.holdout') : letter(arm),
                      weight,
                      exposed,
                    }),
                  )
                  .join(' · ')}
              </Text>
              {counts ? null : (
                <Text size="xs" c="dimmed">
                  {t('trial.phaseNote')}
                </Text>
              )}
            </div>
          );
        })}
      </Stack>
    </Panel>
  );
};
