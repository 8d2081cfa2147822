import { Paper, Progress, Text, Title } from '@mantine/core';
import { useWords } from '../_parts/use-words.ts';
import type { Experiment } from '../experiments/queries.ts';
import classes from './experiment.module.css';
import { letter } from './figures.ts';

/** Whether a version is better, in one sentence, and why or why not yet. */
export const VerdictCard = ({ experiment }: { readonly experiment: Experiment }) => {
  const t = useWords();
  const { results, planned, status, decidedAt, decision } = experiment;
  if (results === null)
    return (
      <Paper withBorder p="md" className={classes.verdict}>
        <Title order={2}>{t('trial.notStarted')}</Title>
        <Text>{t('trial.notStartedText')}</Text>
      </Paper>
    );
  const { state, arm, sentence, reasons } = results.verdict;
  const done = results.arms.reduce((sum, one) => (one.arm === 'holdout' ? sum : sum + one.matured), 0);
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      className={classes.verdict}
      data-state={state}
      data-testid="verdict"
      aria-live="polite"
    >
      <Title order={2}>{t(`trial.${state}`, { arm: letter(arm ?? '') })}</Title>
      <Text mt={4} data-testid="verdict-sentence">
        {sentence}
      </Text>
      {reasons.length === 0 ? null : (
        <ul className={classes.list}>
          {reasons.map((reason) => (
            <li key={reason}>
              <Text size="sm" c="dimmed">
                {reason}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {planned === null || status === 'decided' ? null : (
        <>
          <Progress
            mt="sm"
            size="md"
            value={Math.min(100, (done / planned) * 100)}
            aria-label={t('trial.progress', { done, planned })}
          />
          <Text size="xs" c="dimmed" mt={4}>
            {t('trial.progress', { done, planned })}
          </Text>
        </>
      )}
      {decidedAt === null ? null : (
        <Text size="sm" mt="sm" fw={600}>
          {decision?.arm == null
            ? t('trial.kept')
            : t(decision.rolledBackAt === null ? 'trial.promotedBy' : 'trial.rolledBack', {
                arm: letter(decision.arm),
              })}{' '}
          {t('trial.settledBy', { at: new Date(decidedAt).toLocaleString() })}
        </Text>
      )}
    </Paper>
  );
};
