import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ErrorState, PageHeader } from '../../components/index.ts';
import { PlaceLink } from '../_parts/place-link.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { experimentQueries } from '../experiments/queries.ts';
import { StatusBadge } from '../experiments/status-badge.tsx';
import { Actions } from './actions.tsx';
import { ArmsTable } from './arms-table.tsx';
import { Course } from './course.tsx';
import classes from './experiment.module.css';
import { FlowsPanel } from './flows-panel.tsx';
import { GuardrailsPanel } from './guardrails-panel.tsx';
import { SplitPanel } from './split-panel.tsx';
import { VerdictCard } from './verdict-card.tsx';

/** One experiment: is it decided, and what does that rest on. */
export const ExperimentPage = () => {
  const t = useWords();
  const { id } = useParams({ from: '/inside/pages/experiments/$id' });
  const found = useQuery(experimentQueries.one(id));
  if (found.isError) return <ErrorState error={found.error} retry={() => void found.refetch()} />;
  if (found.data === undefined) return <RowsSkeleton rows={4} height={120} />;
  const experiment = found.data;
  const { name, status, workflow, workflowName, outcomeName, outcome, hypothesis, results } = experiment;
  return (
    <div className={classes.page}>
      <PageHeader
        before={<PlaceLink href="/experiments">{t('trial.back')}</PlaceLink>}
        title={name}
        description={
          <Group component="span" gap={8}>
            <StatusBadge status={status} />
            <PlaceLink href={`/workflows/${workflow}`}>{workflowName}</PlaceLink>
            <span>{t('trials.outcome', { outcome: outcomeName, days: outcome.days })}</span>
          </Group>
        }
        actions={<Actions experiment={experiment} />}
      />
      <Stack gap="md">
        <VerdictCard experiment={experiment} />
        {hypothesis === null ? null : (
          <Text size="sm" c="dimmed">
            {t('trial.hypothesis', { text: hypothesis })}
          </Text>
        )}
        {results === null ? null : (
          <>
            <ArmsTable experiment={experiment} results={results} />
            <Course results={results} isValue={outcome.kind === 'value'} />
            <div className={classes.pair}>
              <SplitPanel experiment={experiment} results={results} />
              <GuardrailsPanel results={results} />
            </div>
            <FlowsPanel experiment={experiment} />
          </>
        )}
      </Stack>
    </div>
  );
};
