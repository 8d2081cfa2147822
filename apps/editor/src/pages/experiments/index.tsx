import { Button, Paper, Text } from '@mantine/core';
import { IconArrowsSplit2, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { EmptyState, ErrorState, PageHeader, RelativeTime } from '../../components/index.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './experiments.module.css';
import { type ExperimentEntry, experimentQueries } from './queries.ts';
import { StatusBadge } from './status-badge.tsx';

/** All experiments, newest first. */
export const ExperimentsPage = () => {
  const t = useWords();
  const list = useInfiniteQuery(experimentQueries.list);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const create = (
    <Button component={Link} to="/experiments/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('trials.new')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('trials.title')}
        description={t('trials.lead')}
        actions={items.length > 0 && create}
      />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={3} height={72} />
      ) : items.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconArrowsSplit2 />} title={t('trials.empty')} action={create}>
            {t('trials.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Paper withBorder>
          <ul className={classes.list}>
            {items.map((item) => (
              <Row key={item.id} experiment={item} />
            ))}
          </ul>
        </Paper>
      )}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
};

const Row = ({ experiment }: { readonly experiment: ExperimentEntry }) => {
  const t = useWords();
  const { id, name, status, workflowName, outcome, outcomeName, decision, verdict, createdAt } = experiment;
  return (
    <li className={classes.row}>
      <div className={classes.what}>
        <Link to="/experiments/$id" params={{ id }} className={classes.name}>
          {name}
        </Link>
        <Text size="sm" c="dimmed">
          {workflowName} · {t('trials.outcome', { outcome: outcomeName, days: outcome.days })}
        </Text>
        {verdict === null ? null : <Text size="sm">{verdict}</Text>}
      </div>
      <div className={classes.side}>
        <StatusBadge status={status} />
        <Text size="xs" c="dimmed">
          {decision?.arm != null && decision.rolledBackAt === null ? (
            t('trials.promoted', { arm: decision.arm.toUpperCase() })
          ) : (
            <RelativeTime at={createdAt} />
          )}
        </Text>
      </div>
    </li>
  );
};
