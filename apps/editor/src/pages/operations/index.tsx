import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState, PageHeader } from '../../components/index.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { Attention } from './attention.tsx';
import { DeadLetters } from './dead-letters.tsx';
import { Destinations } from './destinations.tsx';
import { WorkflowErrors } from './errors.tsx';
import { Flow } from './flow.tsx';
import { Machines } from './machines.tsx';
import { Quarantine } from './quarantine.tsx';
import { operationsQueries } from './queries.ts';
import { Sweeps } from './sweeps.tsx';
import { Waiting } from './waiting.tsx';

/** Whether everything flows: what waits, what failed, who works, and what to do. */
export const OperationsPage = () => {
  const t = useWords();
  const now = useQuery(operationsQueries.now);
  return (
    <>
      <PageHeader title={t('ops.title')} description={t('ops.lead')} />
      {now.isError ? (
        <ErrorState error={now.error} retry={() => void now.refetch()} />
      ) : now.data === undefined ? (
        <RowsSkeleton rows={5} height={96} />
      ) : (
        <Stack gap="md">
          <Attention now={now.data} />
          <Waiting now={now.data} />
          <Flow stages={now.data.stages} />
          <Destinations destinations={now.data.destinations} />
          <DeadLetters />
          <WorkflowErrors />
          <Quarantine />
          <Sweeps />
          <Machines now={now.data} />
        </Stack>
      )}
    </>
  );
};
