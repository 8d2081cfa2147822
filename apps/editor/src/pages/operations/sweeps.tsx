import { Progress, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ErrorState, RelativeTime } from '../../components/index.ts';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './operations.module.css';
import { operationsQueries } from './queries.ts';

/** Walks over all leads that are under way, and the latest that are done; nothing where none was asked for. */
export const Sweeps = () => {
  const t = useWords();
  const sweeps = useQuery(operationsQueries.sweeps);
  if (sweeps.isError) return <ErrorState error={sweeps.error} retry={() => void sweeps.refetch()} />;
  const items = (sweeps.data?.items ?? []).filter(({ status }) => status !== 'replaced');
  if (items.length === 0) return null;
  return (
    <Panel title={t('ops.sweeps')} description={t('ops.sweepsLead')}>
      <ul className={classes.rows}>
        {items.map(({ id, kind, status, leads, walked, createdAt }) => {
          const name = t(`ops.sweep.${kind}`);
          return (
            <li key={id}>
              <div className={classes.what}>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="xs" c="dimmed" component="div">
                  {status === 'done'
                    ? t('ops.sweepDone', { leads: walked })
                    : t('ops.sweepAt', { walked, leads })}{' '}
                  · <RelativeTime at={createdAt} />
                </Text>
              </div>
              {status === 'running' && (
                <Progress
                  value={leads === 0 ? 100 : Math.min(100, (100 * walked) / leads)}
                  aria-label={name}
                  style={{ flex: '1 1 160px' }}
                />
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
};
