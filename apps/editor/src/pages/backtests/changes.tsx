import { SegmentedControl, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ErrorState } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { ChangeRow } from './change-row.tsx';
import { backtestQueries } from './queries.ts';
import { useNames } from './use-names.ts';

const kinds = ['all', 'gained', 'lost'] as const;
type Kind = (typeof kinds)[number];

/** The leads whose verdict differs, page by page. */
export const Changes = ({
  id,
  result,
}: {
  readonly id: string;
  readonly result: Shape<'BacktestResult'>;
}) => {
  const t = useWords();
  const names = useNames();
  const [kind, setKind] = useState<Kind>('all');
  const changes = useInfiniteQuery(backtestQueries.changes(id, kind));
  const items = changes.data?.pages.flatMap((page) => page.items) ?? [];
  if (result.gained + result.lost === 0)
    return (
      <Panel title={t('past.changes')}>
        <Text size="sm" c="dimmed">
          {t('past.same')}
        </Text>
      </Panel>
    );
  const label: Readonly<Record<Kind, string>> = {
    all: `${t('part.all')} (${names.count(result.gained + result.lost)})`,
    gained: `${t('past.gained')} (${names.count(result.gained)})`,
    lost: `${t('past.lost')} (${names.count(result.lost)})`,
  };
  return (
    <Panel
      title={t('past.changes')}
      data-testid="backtest-changes"
      actions={
        <SegmentedControl
          size="xs"
          aria-label={t('past.changes')}
          value={kind}
          onChange={(value) => setKind(kinds.find((one) => one === value) ?? 'all')}
          data={kinds.map((value) => ({ value, label: label[value] }))}
        />
      }
    >
      {changes.isError ? (
        <ErrorState error={changes.error} retry={() => void changes.refetch()} />
      ) : changes.isPending ? (
        <RowsSkeleton rows={4} height={44} />
      ) : (
        <>
          <ul className={classes.rows}>
            {items.map((change) => (
              <ChangeRow key={`${change.lead} ${change.name}`} change={change} />
            ))}
          </ul>
          <LoadMore
            hasMore={changes.hasNextPage}
            loading={changes.isFetchingNextPage}
            onMore={() => changes.fetchNextPage()}
          />
        </>
      )}
    </Panel>
  );
};
