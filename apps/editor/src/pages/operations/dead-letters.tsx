import { Anchor, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCircleCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { ConfirmButton, EmptyState, ErrorState, RelativeTime } from '../../components/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { badText } from '../_parts/bad-text.ts';
import { CauseLink } from '../_parts/cause-link.tsx';
import { LoadMore } from '../_parts/load-more.tsx';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import { effectWords } from '../lead/timeline/effect-words.ts';
import { EffectDrawer } from './effect-drawer.tsx';
import classes from './operations.module.css';
import { filterOf, operationsQueries } from './queries.ts';

/** Effects that were given up: found by place, workflow and reason; looked at, tried again, laid to rest. */
export const DeadLetters = () => {
  const t = useWords();
  const [destination, setDestination] = useState<string | null>(null);
  const [workflow, setWorkflow] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [error] = useDebouncedValue(text, 300);
  const [shown, setShown] = useState<string | null>(null);
  const filter = { destination: destination ?? '', workflow: workflow ?? '', error };
  const narrowed = Object.keys(filterOf(filter)).length > 0;
  const groups = useQuery(operationsQueries.groups).data?.items ?? [];
  const list = useInfiniteQuery(operationsQueries.deadLetters(filter));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const workflows = new Map(groups.map(({ workflow: { id, name } }) => [id, name]));
  return (
    <Panel title={t('ops.deadTitle')} description={t('ops.deadLead')}>
      {(narrowed || items.length > 0) && (
        <Group gap="xs" mb="sm" align="flex-end">
          <Select
            size="xs"
            clearable
            label={t('ops.filterDestination')}
            placeholder={t('ops.all')}
            data={[...new Set(groups.flatMap((group) => group.destination ?? []))]}
            value={destination}
            onChange={setDestination}
          />
          <Select
            size="xs"
            clearable
            label={t('ops.filterWorkflow')}
            placeholder={t('ops.all')}
            data={[...workflows].map(([value, label]) => ({ value, label }))}
            value={workflow}
            onChange={setWorkflow}
          />
          <TextInput
            size="xs"
            label={t('ops.filterError')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Many filter={filter} />
        </Group>
      )}
      {list.isError ? (
        <ErrorState error={list.error} retry={() => void list.refetch()} />
      ) : list.isPending ? (
        <RowsSkeleton rows={3} />
      ) : items.length === 0 ? (
        <EmptyState compact icon={<IconCircleCheck />} title={t(narrowed ? 'ops.noMatch' : 'ops.deadEmpty')}>
          {t('ops.deadEmptyText')}
        </EmptyState>
      ) : (
        <ul className={classes.rows}>
          {items.map((effect) => (
            <Line key={effect.key} effect={effect} onOpen={() => setShown(effect.key)} />
          ))}
        </ul>
      )}
      <LoadMore
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
      <EffectDrawer effectKey={shown} onClose={() => setShown(null)} />
    </Panel>
  );
};

/** What is done with all that match, after their number was shown. */
const Many = ({ filter }: { readonly filter: Parameters<typeof operationsQueries.count>[0] }) => {
  const t = useWords();
  const count = useQuery(operationsQueries.count(filter)).data?.count ?? 0;
  const change = useAction<'retry' | 'give-up'>({
    run: (act) =>
      client.POST('/v1/operations/dead-letters/change', { body: { act, most: count, ...filterOf(filter) } }),
    refresh: [['operations'], ['effects'], ['overview']],
    said: 'part.saved',
  });
  if (count < 2) return null;
  return (
    <>
      <ConfirmButton
        size="xs"
        variant="default"
        question={t('ops.retryAllAsk', { count })}
        confirm={t('ops.sure')}
        onConfirm={() => change.mutate('retry')}
      >
        {t('ops.retryAll', { count })}
      </ConfirmButton>
      <ConfirmButton
        size="xs"
        variant="subtle"
        color="red"
        question={t('ops.giveUpAllAsk', { count })}
        confirm={t('ops.sure')}
        onConfirm={() => change.mutate('give-up')}
      >
        {t('ops.giveUpAll', { count })}
      </ConfirmButton>
    </>
  );
};

const Line = ({ effect, onOpen }: { readonly effect: Shape<'Effect'>; readonly onOpen: () => void }) => {
  const t = useWords();
  const { id, values } = effectWords(effect.type, effect.input, effect.workflow.title);
  const name = t(id, values);
  return (
    <li>
      <div className={classes.what}>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="sm" c={badText}>
          {effect.lastError}
        </Text>
        <Group gap={6}>
          <Text size="xs" c="dimmed" component="div">
            {effect.destination} · <RelativeTime at={effect.at} />
          </Text>
          <CauseLink cause={effect.workflow} quiet />
          <Anchor component={Link} to={`/leads/${effect.lead}`} size="xs">
            {t('ops.seeLead')}
          </Anchor>
        </Group>
      </div>
      <Button size="xs" variant="default" aria-label={t('ops.openName', { name })} onClick={onOpen}>
        {t('ops.open')}
      </Button>
    </li>
  );
};
