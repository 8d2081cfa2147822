import { Anchor, Paper, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { queries } from '../../api/index.ts';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import { LeadTable } from '../leads/lead-table.tsx';
import { analyticsQueries, type CountedFilter } from './queries.ts';
import { dayAfter } from './range.ts';

/** Says in a sentence whom a list holds. */
const useSentence = (filter: CountedFilter): string => {
  const t = useWords();
  const intl = useIntl();
  const workspace = useQuery(queries.settings).data?.workspace;
  const day = (text: string) =>
    intl.formatDate(`${text}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  const stage = (id: string | undefined) => workspace?.stages.find((one) => one.id === id)?.name ?? id ?? '';
  const { from = '', to = '', set = '', by, value, next, reached, status, owner } = filter;
  const rep = owner === '' ? t('an.noRep') : (workspace?.reps.find(({ id }) => id === owner)?.name ?? owner);
  const parts = [
    set === 'handoffs'
      ? t('an.says.handoffs')
      : set === 'won'
        ? t('an.says.won')
        : by === 'content'
          ? t('an.says.met')
          : t(set === 'again' ? 'an.says.again' : 'an.says.entered', { stage: stage(filter.stage) }),
    from !== '' && to !== '' ? t('an.says.range', { from: day(from), to: day(dayAfter(to, -1)) }) : null,
    by === undefined || value === undefined
      ? null
      : t('an.says.by', { by: t(`an.by.${by as 'source'}`), value: value === '' ? t('an.unknown') : value }),
    next === undefined
      ? null
      : t(reached === 'no' ? 'an.says.notReached' : 'an.says.reached', { stage: stage(next) }),
    status === undefined ? null : t(`an.says.status.${status as 'open'}`),
    rep === undefined ? null : t('an.says.rep', { rep }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
};

/** The leads behind a figure. */
export const CountedLeadsPage = () => {
  const t = useWords();
  const router = useRouter();
  const { filters } = useFilters();
  const filter = useMemo((): CountedFilter => Object.fromEntries(filters), [filters]);
  const sentence = useSentence(filter);
  const list = useInfiniteQuery(analyticsQueries.counted(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  const leads = [
    ...new Map(items.flatMap(({ lead }) => (lead === null ? [] : [[lead.id, lead] as const]))).values(),
  ];
  const erased = items.filter(({ lead }) => lead === null).length;
  const twice = items.length - erased - leads.length;
  return (
    <>
      <PageHeader
        before={
          <Anchor component="button" size="sm" c="dimmed" onClick={() => router.history.back()}>
            ← {t('an.back')}
          </Anchor>
        }
        title={t('an.behindFigure', { count: total })}
        description={sentence}
      />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={8} height={40} />
      ) : items.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconUsers />} title={t('an.nobodyHere')}>
            {t('an.nobodyHereText')}
          </EmptyState>
        </Paper>
      ) : (
        <>
          {leads.length > 0 && <LeadTable leads={leads} fading={false} />}
          {erased > 0 && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('an.erased', { count: erased })}
            </Text>
          )}
          {twice > 0 && (
            <Text size="sm" c="dimmed" mt="xs">
              {t('an.twice', { count: twice })}
            </Text>
          )}
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
