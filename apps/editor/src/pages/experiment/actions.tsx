import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { ConfirmButton } from '../../components/index.ts';
import { client } from '../_api/client.ts';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import type { Experiment } from '../experiments/queries.ts';
import { ChangeShares } from './change-shares.tsx';
import { letter } from './figures.ts';

const changed = [['experiments'], ['workflows'], ['workflow']] as const;

/** What can be done with an experiment as it stands. */
export const Actions = ({ experiment }: { readonly experiment: Experiment }) => {
  const t = useWords();
  const navigate = useNavigate();
  const { id, status, workflowName: workflow, outcome, results, decision, phases } = experiment;
  const path = { params: { path: { id } } };
  const act = { refresh: changed, said: 'trial.done' } as const;
  const start = useAction({ ...act, run: () => client.POST('/v1/experiments/{id}/start', path) });
  const stop = useAction({ ...act, run: () => client.POST('/v1/experiments/{id}/stop', path) });
  const promote = useAction({
    ...act,
    run: (arm: string | null) =>
      client.POST('/v1/experiments/{id}/promote', { ...path, body: arm === null ? {} : { arm } }),
  });
  const rollback = useAction({ ...act, run: () => client.POST('/v1/experiments/{id}/rollback', path) });
  const remove = useAction({
    ...act,
    run: () => client.DELETE('/v1/experiments/{id}', path),
    onDone: () => navigate({ to: '/experiments' }),
  });
  const arms = phases.at(-1)?.arms ?? [];
  const best = results?.verdict.arm ?? null;
  const live = status === 'running' || status === 'maturing';
  const promoted = decision?.arm != null && decision.rolledBackAt === null;
  const offered = live || (status === 'decided' && !promoted);
  return (
    <>
      {status === 'draft' ? (
        <>
          <ConfirmButton
            variant="default"
            question={t('trial.deleteAsk')}
            confirm={t('trial.sure')}
            onConfirm={() => remove.mutate()}
          >
            {t('trial.delete')}
          </ConfirmButton>
          <ConfirmButton
            loading={start.isPending}
            question={t('trial.startAsk', { workflow })}
            confirm={t('trial.start')}
            onConfirm={() => start.mutate()}
          >
            {t('trial.start')}
          </ConfirmButton>
        </>
      ) : (
        <Button
          component="a"
          href={`/v1/experiments/${id}/export`}
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          {t('trial.export')}
        </Button>
      )}
      {status === 'running' ? (
        <>
          <ChangeShares experiment={experiment} />
          <ConfirmButton
            variant="default"
            question={t('trial.stopAsk', { days: outcome.days })}
            confirm={t('trial.sure')}
            onConfirm={() => stop.mutate()}
          >
            {t('trial.stop')}
          </ConfirmButton>
        </>
      ) : null}
      {live ? (
        <ConfirmButton
          variant="default"
          question={t('trial.endAsk')}
          confirm={t('trial.sure')}
          onConfirm={() => promote.mutate(null)}
        >
          {t('trial.end')}
        </ConfirmButton>
      ) : null}
      {offered
        ? arms
            .filter(({ key }) => (best === null ? key !== arms[0]?.key : key === best))
            .map(({ key, version }) => (
              <ConfirmButton
                key={key}
                variant={key === best ? 'filled' : 'default'}
                question={t(key === best ? 'trial.promoteAsk' : 'trial.promoteEarly', {
                  arm: letter(key),
                  version,
                  workflow,
                })}
                confirm={t('trial.sure')}
                onConfirm={() => promote.mutate(key)}
              >
                {t('trial.promote', { arm: letter(key) })}
              </ConfirmButton>
            ))
        : null}
      {promoted && decision.previous !== null ? (
        <ConfirmButton
          variant="default"
          question={t('trial.rollbackAsk', { version: decision.previous })}
          confirm={t('trial.sure')}
          onConfirm={() => rollback.mutate()}
        >
          {t('trial.rollback')}
        </ConfirmButton>
      ) : null}
    </>
  );
};
