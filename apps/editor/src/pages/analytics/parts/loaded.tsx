import { Alert, Button, Paper, Stack } from '@mantine/core';
import { IconChartBar } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { EmptyState, ErrorState } from '../../../components/index.ts';
import type { Shape } from '../../_api/client.ts';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useWords } from '../../_parts/use-words.ts';

/** What a question gave, once it is there; says what is missing and how to get it while nothing is known. */
export const Loaded = <T extends { readonly asOf: Shape<'AsOf'> }>({
  query,
  children,
}: {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}) => {
  const t = useWords();
  if (query.isError) return <ErrorState error={query.error} retry={() => void query.refetch()} />;
  if (query.data === undefined) return <RowsSkeleton rows={5} height={72} />;
  const { since, behind } = query.data.asOf;
  if (since === null)
    return (
      <Paper withBorder>
        <EmptyState
          icon={<IconChartBar />}
          title={t('an.empty')}
          action={
            <Button component={Link} to="/" variant="default" mt="sm">
              {t('an.emptyAction')}
            </Button>
          }
        >
          {t('an.emptyText')}
        </EmptyState>
      </Paper>
    );
  return (
    <Stack
      gap="md"
      style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}
      aria-busy={query.isPlaceholderData}
    >
      {behind > 0 && <Alert>{t('an.behind', { count: behind })}</Alert>}
      {children(query.data)}
    </Stack>
  );
};
