import { Anchor, Paper, Table, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState, PageHeader, RelativeTime } from '../../components/index.ts';
import { client } from '../_api/client.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { WordId } from '../words.ts';
import { deedWords } from './words.ts';

const isDeed = (id: string): id is keyof typeof deedWords & WordId => Object.hasOwn(deedWords, id);
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

/** Who did what in the workspace. */
export const ActivityPage = () => {
  const t = useWords();
  const list = useInfiniteQuery({
    queryKey: ['activity', 'all'],
    initialPageParam: '',
    queryFn: ({ pageParam, signal }) =>
      client.GET('/v1/activity', {
        params: { query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        signal,
      }),
    getNextPageParam: (page: { readonly next: string | null }) => page.next,
  });
  const deeds = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader title={t('activity.title')} description={t('activity.lead')} />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={8} height={40} />
      ) : deeds.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconHistory />} title={t('activity.empty')}>
            {t('activity.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Paper withBorder>
          <Table verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('activity.what')}</Table.Th>
                <Table.Th>{t('activity.where')}</Table.Th>
                <Table.Th>{t('activity.when')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {deeds.map(({ id, at, actor, verb, workflow, details }) => {
                const said = `deed.${verb}`;
                return (
                  <Table.Tr key={id}>
                    <Table.Td>
                      {isDeed(said)
                        ? t(said, { actor, version: number(details.version), to: number(details.to) })
                        : `${actor}: ${verb}`}
                    </Table.Td>
                    <Table.Td>
                      {workflow === null ? (
                        <Text c="dimmed" size="sm">
                          –
                        </Text>
                      ) : (
                        <Anchor component={Link} to={`/workflows/${workflow.id}`} size="sm">
                          {workflow.name}
                        </Anchor>
                      )}
                    </Table.Td>
                    <Table.Td>
                      <RelativeTime at={at} />
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
          <LoadMore
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={list.fetchNextPage}
          />
        </Paper>
      )}
    </>
  );
};
