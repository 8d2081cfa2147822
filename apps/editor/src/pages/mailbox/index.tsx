import { Paper } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconMail, IconMailOpened } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { EmptyState, ErrorState, PageHeader } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { LoadMore } from '../_parts/load-more.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './mailbox.module.css';
import { MessageLine } from './message-line.tsx';
import { Reader } from './reader.tsx';

/** Messages the workflows sent, with the one chosen beside the list. */
export const MailboxPage = () => {
  const t = useWords();
  const { filters, set } = useFilters();
  const list = useInfiniteQuery(pageQueries.mailbox);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const wide = useMediaQuery('(min-width: 62em)');
  const chosen = items.find(({ id }) => id === filters.get('message')) ?? (wide ? items[0] : undefined);
  return (
    <>
      <PageHeader title={t('mailbox.title')} description={t('mailbox.lead')} />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={6} height={64} />
      ) : items.length === 0 ? (
        <Paper withBorder>
          <EmptyState icon={<IconMail />} title={t('mailbox.empty')}>
            {t('mailbox.emptyText')}
          </EmptyState>
        </Paper>
      ) : (
        <Paper withBorder className={classes.panes ?? ''} data-reading={chosen !== undefined || undefined}>
          <nav className={classes.list} aria-label={t('mailbox.messages')}>
            <ul>
              {items.map((message) => (
                <MessageLine
                  key={message.id}
                  message={message}
                  chosen={message.id === chosen?.id}
                  onChoose={() => set({ message: message.id })}
                />
              ))}
            </ul>
            <LoadMore
              hasMore={list.hasNextPage}
              loading={list.isFetchingNextPage}
              onMore={() => void list.fetchNextPage()}
            />
          </nav>
          <div className={classes.reader}>
            {chosen ? (
              <Reader key={chosen.id} message={chosen} onBack={() => set({ message: null })} />
            ) : (
              <EmptyState icon={<IconMailOpened />} title={t('mailbox.choose')}>
                {t('mailbox.chooseText')}
              </EmptyState>
            )}
          </div>
        </Paper>
      )}
    </>
  );
};
