import { Alert, Progress as Bar, Button, Group, Stack, Text } from '@mantine/core';
import { client, type Shape } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { isOpen } from './queries.ts';
import { useNames } from './use-names.ts';

/** How far a question has come, with a way to stop it; why it ended where it gave no figures. */
export const BacktestProgress = ({ backtest }: { readonly backtest: Shape<'Backtest'> }) => {
  const t = useWords();
  const names = useNames();
  const cancel = useAction({
    run: () => client.POST('/v1/backtests/{id}/cancel', { params: { path: { id: backtest.id } } }),
    refresh: [['backtests']],
  });
  const { status, progress, error } = backtest;
  if (status === 'failed')
    return (
      <Alert color="red" title={t('past.failed')}>
        {error === 'interrupted' ? t('past.failed.interrupted') : error}
      </Alert>
    );
  if (status === 'cancelled') return <Alert color="gray">{t('past.cancelled')}</Alert>;
  if (!isOpen(backtest)) return null;
  const { walked, leads } = progress;
  return (
    <Stack gap={6} role="status" data-testid="backtest-progress">
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {t(`past.status.${status}`)}
          {leads === 0
            ? ''
            : ` · ${t('past.progress', { walked: names.count(walked), leads: names.count(leads) })}`}
        </Text>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => cancel.mutate()}
          loading={cancel.isPending || status === 'cancelling'}
        >
          {t('past.cancel')}
        </Button>
      </Group>
      <Bar
        value={leads === 0 ? 0 : Math.min(100, (100 * walked) / leads)}
        animated
        aria-label={t('past.status.running')}
      />
    </Stack>
  );
};
