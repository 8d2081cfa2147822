import { Anchor, Grid, Tabs } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useFilters } from '../_parts/use-filters.ts';
import { useWords } from '../_parts/use-words.ts';
import { LeadHeader } from './lead-header.tsx';
import { Merges } from './merges.tsx';
import { Profile } from './profile.tsx';
import { ScoreRows } from './score/score-rows.tsx';
import { ScoreSummary } from './score/score-summary.tsx';
import { StageWay } from './stage-way.tsx';
import { Timeline } from './timeline/index.tsx';

/** One lead: who it is, what it did, how it was judged and why. */
export const LeadPage = () => {
  const t = useWords();
  const { id = '' } = useParams({ strict: false });
  const { filters, set } = useFilters();
  const [focus, setFocus] = useState<string | null>(null);
  const lead = useQuery(pageQueries.lead(id));
  const tab = filters.get('tab') === 'score' ? 'score' : 'timeline';
  const back = (
    <Anchor component={Link} to="/leads" size="sm" c="dimmed">
      ← {t('lead.back')}
    </Anchor>
  );
  if (lead.isError) {
    return (
      <>
        {back}
        <ErrorState error={lead.error} retry={() => void lead.refetch()} />
      </>
    );
  }
  if (lead.isPending) return <RowsSkeleton rows={6} height={72} />;
  return (
    <>
      <LeadHeader lead={lead.data} back={back} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          <Tabs
            value={tab}
            onChange={(value) => set({ tab: value === 'score' ? 'score' : null })}
            keepMounted={false}
          >
            <Tabs.List mb="md" aria-label={t('lead.tabs')}>
              <Tabs.Tab value="timeline">{t('lead.timeline')}</Tabs.Tab>
              <Tabs.Tab value="score">{t('lead.why')}</Tabs.Tab>
            </Tabs.List>
            <Tabs.Panel value="timeline">
              <Timeline lead={id} focus={focus} />
            </Tabs.Panel>
            <Tabs.Panel value="score">
              <ScoreRows
                lead={id}
                onEvent={(event) => {
                  setFocus(event);
                  set({ tab: null });
                }}
              />
            </Tabs.Panel>
          </Tabs>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: -1, lg: 2 }}>
          <ScoreSummary lead={id} score={lead.data.score} />
          <StageWay lead={lead.data} />
          <Profile lead={lead.data} />
          <Merges lead={lead.data.id} />
        </Grid.Col>
      </Grid>
    </>
  );
};
