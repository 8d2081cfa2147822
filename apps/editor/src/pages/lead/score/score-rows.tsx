import { Button, Code, Group, Paper, Stack } from '@mantine/core';
import { DatePickerInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { IconCalendar, IconTarget } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { BandBadge, EmptyState, ErrorState } from '../../../components/index.ts';
import { pageQueries } from '../../_api/queries.ts';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { ScoreTable } from './score-table.tsx';

const today = () => new Date().toLocaleDateString('sv');

/** Why the score is what it is, now or at the end of a past day. */
export const ScoreRows = ({
  lead,
  onEvent,
}: {
  readonly lead: string;
  readonly onEvent: (event: string) => void;
}) => {
  const t = useWords();
  const [date, setDate] = useState<string | null>(null);
  const at = date === null || date === today() ? null : new Date(`${date}T23:59:59.999`).toISOString();
  const score = useQuery({ ...pageQueries.leadScore(lead, at), placeholderData: keepPreviousData });
  return (
    <Stack gap="md">
      <Group gap="xs" align="flex-end">
        <DatePickerInput
          label={t('score.at')}
          placeholder={t('score.now')}
          leftSection={<IconCalendar size={16} aria-hidden />}
          value={date}
          onChange={setDate}
          maxDate={today()}
          clearable
          clearButtonProps={{ 'aria-label': t('part.clear') }}
          styles={{ placeholder: { color: 'var(--mantine-color-dimmed)' } }}
          w={220}
        />
        {date !== null && (
          <Button variant="default" onClick={() => setDate(null)}>
            {t('score.now')}
          </Button>
        )}
        {date !== null && score.data && <BandBadge band={score.data.band} />}
      </Group>
      {score.isError ? (
        <ErrorState error={score.error} retry={() => void score.refetch()} />
      ) : score.isPending ? (
        <RowsSkeleton rows={6} />
      ) : score.data.rows.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconTarget />} title={t('score.none')}>
            {t('score.noneText')}
          </EmptyState>
        </Paper>
      ) : (
        <Panel title={t('score.rowsTitle')}>
          <ScoreTable score={score.data} onEvent={onEvent} />
        </Panel>
      )}
      {score.data && (
        <Panel title={t('score.formula')}>
          <Code block tabIndex={0}>
            {score.data.formula}
          </Code>
        </Panel>
      )}
    </Stack>
  );
};
