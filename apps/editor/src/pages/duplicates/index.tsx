import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ErrorState, PageHeader, StageBadge } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { pageQueries } from '../_api/queries.ts';
import { companyOf, nameOf } from '../_parts/lead-name.ts';
import classes from '../_parts/link.module.css';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { MergeModal } from './merge-modal.tsx';

const Side = ({ lead }: { readonly lead: Shape<'Lead'> }) => {
  const t = useWords();
  return (
    <Stack gap={2}>
      <Link to="/leads/$id" params={{ id: lead.id }} className={classes.link ?? ''}>
        {nameOf(lead) ?? t('part.anonymous')}
      </Link>
      <Text size="sm" c="dimmed">
        {[lead.email, companyOf(lead)].filter((fact) => fact !== null).join(' · ')}
      </Text>
      <div>
        <StageBadge stage={lead.stage} />
      </div>
    </Stack>
  );
};

const Pair = ({ pair: { leads, rules } }: { readonly pair: Shape<'Duplicate'> }) => {
  const t = useWords();
  const [merging, setMerging] = useState(false);
  const [one, other] = leads;
  const keep = useAction({
    run: () => client.POST('/v1/duplicates/dismiss', { body: { leads: leads.map(({ id }) => id) } }),
    refresh: [['duplicates']],
    said: 'duplicates.differentDone',
  });
  if (one === undefined || other === undefined) return null;
  return (
    <Paper withBorder p="md" component="article">
      <Group gap="xs" mb="sm">
        {rules.map((rule) => (
          <Badge key={rule} variant="light">
            {t(`duplicates.${rule}`)}
          </Badge>
        ))}
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="sm">
        <Side lead={one} />
        <Side lead={other} />
      </SimpleGrid>
      <Group gap="xs">
        <Button onClick={() => setMerging(true)}>{t('merge.action')}</Button>
        <Button variant="default" loading={keep.isPending} onClick={() => keep.mutate()}>
          {t('duplicates.different')}
        </Button>
      </Group>
      {merging && <MergeModal lead={one.id} other={other.id} onClose={() => setMerging(false)} />}
    </Paper>
  );
};

/** Leads that look like one person, with the reason. */
export const DuplicatesPage = () => {
  const t = useWords();
  const list = useInfiniteQuery(pageQueries.duplicates);
  const pairs = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <PageHeader title={t('duplicates.title')} description={t('duplicates.lead')} />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={4} height={120} />
      ) : pairs.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconCopy />} title={t('duplicates.empty')}>
            {t('duplicates.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Stack>
          {pairs.map((pair) => (
            <Pair key={pair.leads.map(({ id }) => id).join()} pair={pair} />
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
