import { Button, Group, Paper, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconBuilding, IconCopy, IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { queries } from '../../api/index.ts';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { type AccountFilter, pageQueries } from '../_api/queries.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import { AccountTable } from './account-table.tsx';

const names = ['q', 'stage', 'band'] as const;

/** All companies, to search and narrow. */
export const AccountsPage = () => {
  const t = useWords();
  const { filters, set } = useFilters();
  const filter = useMemo((): AccountFilter => {
    const chosen = names.flatMap((name) => {
      const value = filters.get(name);
      return value === null || value === '' ? [] : [[name, value] as const];
    });
    return { ...Object.fromEntries(chosen), sort: filters.get('sort') === 'score' ? 'score' : 'name' };
  }, [filters]);
  const list = useInfiniteQuery({ ...pageQueries.accounts(filter), placeholderData: keepPreviousData });
  const workspace = useQuery(queries.settings).data?.workspace;
  const [text, setText] = useState(filter.q ?? '');
  const search = useDebouncedCallback((q: string) => set({ q }), 250);
  const accounts = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const narrowed = names.some((name) => filters.get(name)) || filter.sort === 'score';
  const named = (items: readonly { readonly id: string; readonly name: string }[] = []) =>
    items.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <>
      <PageHeader
        title={t('accounts.title')}
        description={t('accounts.lead')}
        actions={
          <Button
            component={Link}
            to="/duplicates"
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
          >
            {t('accounts.duplicates')}
          </Button>
        }
      />
      <Group gap="xs" mb="md" role="search">
        <TextInput
          aria-label={t('accounts.search')}
          placeholder={t('accounts.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            search(event.currentTarget.value);
          }}
        />
        <Select
          aria-label={t('leads.stage')}
          placeholder={t('leads.anyStage')}
          data={named(workspace?.stages)}
          value={filter.stage ?? null}
          onChange={(stage) => set({ stage })}
          clearable
        />
        <Select
          aria-label={t('leads.band')}
          placeholder={t('leads.anyBand')}
          data={named(workspace?.scoring.bands)}
          value={filter.band ?? null}
          onChange={(band) => set({ band })}
          clearable
        />
        <Select
          aria-label={t('accounts.sort')}
          data={[
            { value: 'name', label: t('accounts.sortName') },
            { value: 'score', label: t('accounts.sortScore') },
          ]}
          value={filter.sort ?? 'name'}
          onChange={(sort) => set({ sort })}
          allowDeselect={false}
        />
      </Group>
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={10} height={40} />
      ) : accounts.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconBuilding />} title={t(narrowed ? 'accounts.none' : 'accounts.empty')}>
            {t(narrowed ? 'accounts.noneText' : 'accounts.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <>
          <AccountTable accounts={accounts} />
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
