import { Anchor, Button, Group, SegmentedControl, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { EmptyState, ErrorState, RelativeTime } from '../../../components/index.ts';
import { client, type Shape } from '../../_api/client.ts';
import { pageQueries } from '../../_api/queries.ts';
import { badText } from '../../_parts/bad-text.ts';
import { CauseLink } from '../../_parts/cause-link.tsx';
import { LoadMore } from '../../_parts/load-more.tsx';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import { effectWords } from '../../lead/timeline/effect-words.ts';
import classes from '../settings.module.css';

const statuses = ['failed', 'pending', 'done', 'all'] as const;

/** What the server sends and calls; failed ones can be tried again. */
export const Effects = () => {
  const t = useWords();
  const [status, setStatus] = useState<(typeof statuses)[number]>('failed');
  const list = useInfiniteQuery(pageQueries.effects(status));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Panel title={t('settings.effects')} description={t('effects.lead')}>
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={t('effects.status')}
        value={status}
        onChange={(value) => setStatus(statuses.find((known) => known === value) ?? 'failed')}
        data={[
          { value: 'failed', label: t('effects.failed') },
          { value: 'pending', label: t('effects.pending') },
          { value: 'done', label: t('effects.done') },
          { value: 'all', label: t('part.all') },
        ]}
      />
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={4} />
      ) : items.length === 0 ? (
        <EmptyState
          icon={<IconCircleCheck />}
          title={t(status === 'failed' ? 'effects.emptyFailed' : 'effects.empty')}
        >
          {t('effects.emptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {items.map((effect) => (
            <EffectLine key={effect.key} effect={effect} />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </Panel>
  );
};

const EffectLine = ({ effect }: { readonly effect: Shape<'Effect'> }) => {
  const t = useWords();
  const { id, values } = effectWords(effect.type, effect.input, effect.workflow.title);
  const name = t(id, values);
  const retry = useAction({
    run: () => client.POST('/v1/effects/{key}/retry', { params: { path: { key: effect.key } } }),
    refresh: [['effects'], ['overview']],
    said: 'effects.retried',
  });
  return (
    <li>
      <div style={{ minWidth: 0, flex: '1 1 300px', overflowWrap: 'anywhere' }}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        {effect.lastError !== null && effect.status !== 'done' && (
          <Text size="sm" c={badText}>
            {effect.lastError}
          </Text>
        )}
        <Group gap={6}>
          <Text size="xs" c="dimmed" component="div">
            {t(`effects.${effect.status}`)} · <RelativeTime at={effect.at} /> ·{' '}
            {t('effects.tries', { count: effect.attempts })}
            {effect.nextAt !== null && effect.status === 'pending' && (
              <>
                {' · '}
                {t('effects.next')} <RelativeTime at={effect.nextAt} />
              </>
            )}
          </Text>
          <CauseLink cause={effect.workflow} quiet />
          <Anchor component={Link} to={`/leads/${effect.lead}`} size="xs">
            {t('effects.lead1')}
          </Anchor>
        </Group>
      </div>
      {effect.status === 'failed' && (
        <Button
          size="xs"
          variant="default"
          aria-label={t('effects.retryName', { name })}
          loading={retry.isPending}
          onClick={() => retry.mutate()}
        >
          {t('effects.retry')}
        </Button>
      )}
    </li>
  );
};
