import { Button, Group, Modal, NumberInput, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import type { Experiment } from '../experiments/queries.ts';
import { letter } from './figures.ts';

/** Opens the next phase with other shares. */
export const ChangeShares = ({ experiment }: { readonly experiment: Experiment }) => {
  const t = useWords();
  const [opened, { open, close }] = useDisclosure(false);
  const last = experiment.phases.at(-1);
  const arms = last?.arms ?? [];
  const [written, setWritten] = useState<Readonly<Record<string, number>>>({});
  const weightOf = ({ key, weight }: (typeof arms)[number]): number => written[key] ?? weight;
  const holdout = last?.holdout ?? 0;
  const sum = arms.reduce((all, arm) => all + weightOf(arm), holdout);
  const change = useAction({
    run: () =>
      client.POST('/v1/experiments/{id}/change', {
        params: { path: { id: experiment.id } },
        body: {
          arms: arms.map((arm) => ({ version: arm.version, weight: weightOf(arm) })),
          holdout,
          eligibility: last?.eligibility ?? null,
          entrants: last?.entrants ?? 'new',
        },
      }),
    refresh: [['experiments']],
    said: 'trial.done',
    onDone: () => {
      setWritten({});
      close();
    },
  });
  return (
    <>
      <Button variant="default" onClick={open}>
        {t('trial.change')}
      </Button>
      <Modal opened={opened} onClose={close} title={t('trial.change')}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            change.mutate();
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{t('trial.changeLead')}</Text>
            {arms.map((arm) => (
              <NumberInput
                key={arm.key}
                label={t('trials.share', { arm: letter(arm.key) })}
                min={0}
                max={100}
                suffix=" %"
                value={weightOf(arm)}
                onChange={(value) => setWritten((before) => ({ ...before, [arm.key]: Number(value) || 0 }))}
              />
            ))}
            {sum > 100 ? (
              <Text size="sm" c="red" role="alert">
                {t('trials.tooMuch', { percent: sum, over: sum - 100 })}
              </Text>
            ) : null}
            <Group justify="flex-end">
              <Button type="submit" loading={change.isPending} disabled={sum > 100 || sum <= holdout}>
                {t('trial.save')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
};
