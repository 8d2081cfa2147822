import { Paper, SegmentedControl, Stack } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import { HandoffCard } from './handoff-card.tsx';

const statuses = ['open', 'accepted', 'rejected', 'all'] as const;

/** Leads given to sales, to accept or reject. */
export const HandoffsPage = () => {
  const t = useWords();
  const { filters, set } = useFilters();
  const status = statuses.find((known) => known === filters.get('status')) ?? 'open';
  const list = useInfiniteQuery(pageQueries.handoffs(status));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('handoffs.title')} description={t('handoffs.lead')} />
      <SegmentedControl
        mb="md"
        aria-label={t('handoffs.status')}
        value={status}
        onChange={(value) => set({ status: value === 'open' ? null : value })}
        data={[
          { value: 'open', label: t('handoffs.open') },
          { value: 'accepted', label: t('handoffs.accepted') },
          { value: 'rejected', label: t('handoffs.rejected') },
          { value: 'all', label: t('part.all') },
        ]}
      />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={3} height={160} />
      ) : items.length === 0 ? (
        <Paper withBorder>
          <EmptyState
            icon={<IconArrowsExchange />}
            title={t(status === 'open' ? 'handoffs.emptyOpen' : 'handoffs.empty')}
          >
            {t('handoffs.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Stack gap="md">
          {items.map((handoff) => (
            <HandoffCard key={handoff.id} handoff={handoff} />
          ))}
          <LoadMore
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </Stack>
      )}
    </>
  );
};
