import { Loader, Progress, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { ErrorState } from '../../components/index.ts';
import { MoreWords } from '../../messages/more-words.tsx';
import { client, type Shape } from '../../pages/_api/client.ts';
import { useWords } from '../../pages/_parts/use-words.ts';
import classes from '../../pages/backtests/backtests.module.css';
import { ChangeRow } from '../../pages/backtests/change-row.tsx';
import { isOpen } from '../../pages/backtests/queries.ts';
import { useNames } from '../../pages/backtests/use-names.ts';
import { pageWords } from '../../pages/words.ts';
import { useEditor } from '../state/editor.ts';

const shown = 5;

const Answer = ({ backtest }: { readonly backtest: Shape<'Backtest'> }) => {
  const t = useWords();
  const names = useNames();
  const { id, workflow, result, progress } = backtest;
  const changes = useQuery({
    queryKey: ['backtests', 'preview-changes', id],
    enabled: result !== null,
    queryFn: ({ signal }) =>
      client.GET('/v1/backtests/{id}/changes', {
        params: { path: { id }, query: { limit: shown } },
        signal,
      }),
  });
  if (result === null)
    return (
      <div role="status">
        <Text size="sm" c="dimmed" mb={4}>
          {t('past.looking', { walked: names.count(progress.walked), leads: names.count(progress.leads) })}
        </Text>
        <Progress
          value={progress.leads === 0 ? 0 : Math.min(100, (100 * progress.walked) / progress.leads)}
          animated
          aria-label={t('past.status.running')}
        />
      </div>
    );
  const { gained, lost, maturity, sides } = result;
  const [before, after] = sides;
  const handoffs = (after?.handoffs ?? 0) - (before?.handoffs ?? 0);
  return (
    <>
      <Text size="sm" data-testid="verdict-summary">
        {gained + lost === 0
          ? t('past.nobodyChanges', { leads: maturity.leads })
          : t('past.people', { gained, lost, leads: maturity.leads })}{' '}
        {handoffs === 0
          ? ''
          : t(handoffs > 0 ? 'past.moreHandoffs' : 'past.fewerHandoffs', { n: Math.abs(handoffs) })}
      </Text>
      {changes.data === undefined || changes.data.items.length === 0 ? null : (
        <ul className={classes.rows}>
          {changes.data.items.map((change) => (
            <ChangeRow key={`${change.lead} ${change.name}`} change={change} />
          ))}
        </ul>
      )}
      <Text size="xs" c="dimmed">
        {t('past.previewNote')}{' '}
        <Link to="/workflows/$id/backtests" params={{ id: workflow }}>
          {t('past.askAll')}
        </Link>
      </Text>
    </>
  );
};

const Question = ({ id }: { readonly id: string }) => {
  const t = useWords();
  const editor = useEditor();
  const asked = useQuery({
    queryKey: ['backtests', 'preview', id],
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) => {
      await editor.flush();
      return client.POST('/v1/backtests', {
        body: { workflow: id, preview: true, outcome: null },
        signal,
      });
    },
  });
  const backtest = useQuery({
    queryKey: ['backtests', 'one', asked.data?.id],
    enabled: asked.data !== undefined,
    queryFn: ({ signal }) =>
      client.GET('/v1/backtests/{id}', { params: { path: { id: asked.data?.id ?? '' } }, signal }),
    refetchInterval: ({ state }) => (state.data === undefined || isOpen(state.data) ? 400 : false),
  });
  const running = asked.data?.id;
  /* Closed before the end: nobody waits for the answer any more. */
  useEffect(
    () => () => {
      if (running !== undefined)
        void client
          .POST('/v1/backtests/{id}/cancel', { params: { path: { id: running } } })
          .catch(() => undefined);
    },
    [running],
  );
  const failed = [asked, backtest].find(({ isError }) => isError);
  return (
    <section data-testid="verdict-changes">
      <Title order={3} size="h4" mb={6}>
        {t('past.whoChanges')}
      </Title>
      {failed !== undefined ? (
        <ErrorState error={failed.error} retry={() => void asked.refetch()} />
      ) : backtest.data === undefined ? (
        <Loader size="xs" aria-label={t('part.loading')} />
      ) : backtest.data.status === 'failed' ? (
        <Text size="sm" c="red">
          {backtest.data.error}
        </Text>
      ) : (
        <Answer backtest={backtest.data} />
      )}
    </section>
  );
};

/** Who of the people heard of last would change verdict, before it is published: in at most twenty seconds. */
export const VerdictChanges = ({ id }: { readonly id: string }) => (
  <MoreWords words={pageWords}>
    <Question id={id} />
  </MoreWords>
);
