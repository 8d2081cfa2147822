import { Box, Loader, Text, Title } from '@mantine/core';
import type { NodeKind } from '@sluice/sdk';
import { IconLinkOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiError, api } from '../../api/index.ts';
import { EmptyState, ErrorState } from '../../components/index.ts';
import { drawSvg } from '../../workflow/carry/draw-svg.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './shared.module.css';
import { stepsInOrder } from './steps-in-order.ts';

const kinds: Readonly<Record<'unknown', NodeKind>> = { unknown: 'action' };

/** A workflow as a read-only link shows it: the drawing and its sentences. */
export const SharedPage = () => {
  const t = useWords();
  const { token } = useParams({ from: '/entrance/shared/$token' });
  const shared = useQuery({
    queryKey: ['shared', token],
    retry: false,
    queryFn: ({ signal }) => api('GET /v1/shared/{token}', { params: { token }, signal }),
  });
  if (shared.isPending) return <Loader size="sm" m="xl" aria-label={t('part.loading')} />;
  if (shared.isError) {
    const gone = shared.error instanceof ApiError && shared.error.status < 500 && shared.error.status !== 429;
    return (
      <main className={classes.page}>
        {gone ? (
          <EmptyState icon={<IconLinkOff />} title={t('shared.gone')}>
            {t('shared.goneText')}
          </EmptyState>
        ) : (
          <ErrorState error={shared.error} retry={() => void shared.refetch()} />
        )}
      </main>
    );
  }
  const { name, description, shows, version, nodes, edges, views, notes } = shared.data;
  const drawn = nodes.flatMap(({ id, position }) => {
    const view = views[id];
    return view === undefined ? [] : [{ id, position, view: { ...view, kind: view.kind ?? kinds.unknown } }];
  });
  const picture = drawSvg({ name, nodes: drawn, edges, notes });
  return (
    <main className={classes.page}>
      <header>
        <Text size="sm" c="dimmed">
          {t('shared.what', { shows, version: version ?? 0 })}
        </Text>
        <Title order={1}>{name}</Title>
        {description === null ? null : <Text>{description}</Text>}
      </header>
      <Box
        component="section"
        className={classes.frame ?? ''}
        tabIndex={0}
        aria-label={t('shared.drawing', { name })}
      >
        <img
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`}
          alt={t('shared.drawing', { name })}
          data-testid="shared-drawing"
        />
      </Box>
      <section>
        <Title order={2} size="h3" mb="xs">
          {t('shared.steps')}
        </Title>
        <ol className={classes.steps}>
          {stepsInOrder(drawn, edges).map(({ id, view }) => (
            <li key={id}>
              <strong>{view.title}</strong>
              <span>{view.sentence}</span>
            </li>
          ))}
        </ol>
      </section>
    </main>
  );
};
