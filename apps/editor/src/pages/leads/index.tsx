import { Button, Paper } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { type LeadFilter, pageQueries } from '../_api/queries.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import { LeadFilters } from './lead-filters.tsx';
import { LeadTable } from './lead-table.tsx';

const names = ['q', 'stage', 'band', 'owner'] as const;

/** All leads, to search and narrow. */
export const LeadsPage = () => {
  const t = useWords();
  const { filters, set } = useFilters();
  const filter = useMemo((): LeadFilter => {
    const chosen = names.flatMap((name) => {
      const value = filters.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    });
    return { ...Object.fromEntries(chosen), sort: filters.get('sort') === 'score' ? 'score' : 'recent' };
  }, [filters]);
  const list = useInfiniteQuery({ ...pageQueries.leads(filter), placeholderData: keepPreviousData });
  const leads = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = names.some((name) => filters.get(name));
  const clear = () => set({ q: null, stage: null, band: null, owner: null });
  return (
    <>
      <PageHeader title={t('leads.title')} description={t('leads.lead')} />
      <LeadFilters filter={filter} onChange={set} onClear={narrowed ? clear : null} />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={10} height={40} />
      ) : leads.length === 0 ? (
        <Paper withBorder>
          {narrowed ? (
            <EmptyState
              icon={<IconUsers />}
              title={t('leads.none')}
              action={
                <Button variant="default" mt="sm" onClick={clear}>
                  {t('leads.clear')}
                </Button>
              }
            >
              {t('leads.noneText')}
            </EmptyState>
          ) : (
            <EmptyState
              icon={<IconUsers />}
              title={t('leads.empty')}
              action={
                <Button component={Link} to="/settings/keys" variant="default" mt="sm">
                  {t('leads.emptyAction')}
                </Button>
              }
            >
              {t('leads.emptyText')}
            </EmptyState>
          )}
        </Paper>
      ) : (
        <>
          <LeadTable leads={leads} fading={list.isPlaceholderData} />
          <LoadMore
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
    </>
  );
};
