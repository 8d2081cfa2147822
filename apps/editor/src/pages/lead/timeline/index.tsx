import { Chip, Group, Paper, Text } from '@mantine/core';
import { IconTimeline } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { EmptyState, ErrorState } from '../../../components/index.ts';
import type { Shape } from '../../_api/client.ts';
import { pageQueries } from '../../_api/queries.ts';
import { LoadMore } from '../../_parts/load-more.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { DecisionsEntry } from './decisions-entry.tsx';
import { Entry } from './entry.tsx';
import { gather, lineAt, lineKey } from './gather.ts';
import classes from './timeline.module.css';

type Kind = Shape<'TimelineEntry'>['kind'];

const kinds = [
  ['event', 'timeline.events'],
  ['decision', 'timeline.decisions'],
  ['score', 'timeline.scores'],
  ['stage', 'timeline.stages'],
  ['effect', 'timeline.effects'],
] as const;

export interface TimelineProps {
  readonly lead: string;
  /** An event to find and point out, null for none. */
  readonly focus: string | null;
}

/** Everything that happened to a lead, newest first. */
export const Timeline = ({ lead, focus }: TimelineProps) => {
  const t = useWords();
  const intl = useIntl();
  const [shown, setShown] = useState<readonly Kind[]>(['event', 'decision', 'stage', 'effect']);
  const list = useInfiniteQuery({
    ...pageQueries.timeline(lead),
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 0) > 1 ? false : 10_000),
  });
  const all = list.data?.pages.flatMap(({ items }) => items) ?? [];
  const entries = all.filter((entry) => shown.includes(entry.kind) && !isAnswer(entry));
  const found = focus !== null && all.some((entry) => entry.kind === 'event' && entry.id === focus);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  useEffect(() => {
    if (focus === null) return;
    if (found) document.getElementById(`event-${focus}`)?.scrollIntoView({ block: 'center' });
    else if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [focus, found, hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (list.isError) return <ErrorState error={list.error} retry={() => void list.refetch()} />;
  if (list.isPending) return <RowsSkeleton rows={8} />;
  const lines = gather(entries);
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'full' });
  return (
    <>
      <Chip.Group multiple value={[...shown]} onChange={(value) => setShown(value.filter(isKind))}>
        <Group gap={6} mb="sm" role="group" aria-label={t('timeline.filter')}>
          {kinds.map(([kind, label]) => (
            <Chip key={kind} value={kind} size="xs" variant="outline">
              {t(label)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {entries.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconTimeline />} title={t('timeline.empty')}>
            {t('timeline.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <ol className={classes.list}>
          {lines.map((line, index) => (
            <li key={lineKey(line)} className={classes.item}>
              {(index === 0 || day(lineAt(line)) !== day(lineAt(lines[index - 1] ?? line))) && (
                <Text size="xs" fw={600} c="dimmed" className={classes.day ?? ''}>
                  {day(lineAt(line))}
                </Text>
              )}
              {'decisions' in line ? (
                <DecisionsEntry lead={lead} entries={line.decisions} />
              ) : (
                <Entry entry={line.entry} focused={line.entry.kind === 'event' && line.entry.id === focus} />
              )}
            </li>
          ))}
        </ol>
      )}
      <LoadMore hasMore={hasNextPage} loading={isFetchingNextPage} onMore={() => void fetchNextPage()} />
      {!hasNextPage && entries.length > 0 && (
        <Text size="xs" c="dimmed" ta="center" mt="sm">
          {t('timeline.end')}
        </Text>
      )}
    </>
  );
};

/** The answer of an effect; the effect's own entry tells how it went. */
const isAnswer = (entry: Shape<'TimelineEntry'>): boolean =>
  entry.kind === 'event' && entry.type === 'effect.completed';

const isKind = (value: string): value is Kind => kinds.some(([kind]) => kind === value);
