import { SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import { ErrorState, PageHeader } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { DemoBanner } from './demo-banner.tsx';
import { Figures } from './figures.tsx';
import { MqlChart } from './mql-chart.tsx';
import { Shares } from './shares.tsx';
import { Today } from './today.tsx';
import { Welcome } from './welcome.tsx';

/** What needs the user today and how the funnel stands; on an empty workspace, ways to begin. */
export const HomePage = () => {
  const t = useWords();
  const overview = useQuery(pageQueries.overview);
  const workflows = useQuery(queries.workflows);
  const demo = useQuery(pageQueries.demo);
  const failed = overview.error ?? workflows.error;
  if (failed) {
    return (
      <ErrorState
        error={failed}
        retry={() => {
          void overview.refetch();
          void workflows.refetch();
        }}
      />
    );
  }
  if (!overview.data || !workflows.data) return <RowsSkeleton rows={5} height={96} />;
  const demoBusy = demo.data !== undefined && demo.data.state !== 'absent';
  const empty = overview.data.leads === 0 && workflows.data.items.length === 0 && !demoBusy;
  if (empty) return <Welcome />;
  return (
    <>
      <PageHeader
        title={t('home.title')}
        description={t('home.events24h', { count: overview.data.events24h })}
      />
      <Stack gap="md">
        {demo.data && <DemoBanner demo={demo.data} />}
        <Today overview={overview.data} workflows={workflows.data.items} />
        <Figures overview={overview.data} />
        <MqlChart days={overview.data.mqls} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md">
          <Shares
            title={t('numbers.byStage')}
            rows={overview.data.byStage.map(({ stage, name, count }) => ({
              id: stage,
              name,
              count,
              href: `/leads?stage=${encodeURIComponent(stage)}`,
            }))}
          />
          <BandShares rows={overview.data.byBand} />
        </SimpleGrid>
      </Stack>
    </>
  );
};

const BandShares = ({
  rows,
}: {
  readonly rows: readonly { readonly band: string | null; readonly name: string; readonly count: number }[];
}) => {
  const t = useWords();
  const bands = useQuery(queries.settings).data?.workspace.scoring.bands ?? [];
  return (
    <Shares
      title={t('numbers.byBand')}
      rows={rows.map(({ band, name, count }) => ({
        id: band ?? 'unscored',
        name: band === null ? t('score.unscored') : name,
        count,
        color: bands.find(({ id }) => id === band)?.color ?? 'gray',
        ...(band === null ? {} : { href: `/leads?band=${encodeURIComponent(band)}` }),
      }))}
    />
  );
};
