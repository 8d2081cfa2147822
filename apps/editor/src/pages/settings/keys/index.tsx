import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton, ErrorState, RelativeTime } from '../../../components/index.ts';
import { client, type Shape } from '../../_api/client.ts';
import { firstEvent } from '../../_api/first-event.ts';
import { pageQueries } from '../../_api/queries.ts';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { Snippet } from '../../_parts/snippet.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import classes from '../settings.module.css';
import { NewKeyForm } from './new-key-form.tsx';

/** Keys of programs: make one, copy it once, revoke it. */
export const ApiKeys = () => {
  const t = useWords();
  const keys = useQuery(pageQueries.apiKeys);
  const [made, setMade] = useState<Shape<'NewApiKey'> | null>(null);
  const revoke = useAction({
    run: (id: string) => client.DELETE('/v1/api-keys/{id}', { params: { path: { id } } }),
    refresh: [['api-keys']],
    said: 'keys.revoked',
  });
  return (
    <Stack gap="md">
      <Panel title={t('settings.keys')} description={t('keys.lead')}>
        {made ? (
          <Stack gap="sm" role="status">
            <Text size="sm" fw={600}>
              {t('keys.created')}
            </Text>
            <Snippet text={made.key} label={t('keys.key')} />
            {made.scope !== 'read' && (
              <>
                <Text size="sm" c="dimmed">
                  {t('keys.try')}
                </Text>
                <Snippet text={firstEvent(location.origin, made.key)} label={t('keys.try')} />
              </>
            )}
            <Button variant="default" onClick={() => setMade(null)} style={{ alignSelf: 'flex-start' }}>
              {t('keys.done')}
            </Button>
          </Stack>
        ) : (
          <NewKeyForm onMade={setMade} />
        )}
      </Panel>
      <Panel>
        {keys.isError ? (
          <ErrorState error={keys.error} retry={() => void keys.refetch()} />
        ) : keys.isPending ? (
          <RowsSkeleton rows={2} />
        ) : keys.data.items.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('keys.empty')}
          </Text>
        ) : (
          <ul className={classes.rows}>
            {keys.data.items.map((key) => (
              <li key={key.id}>
                <div>
                  <Text size="sm" fw={600}>
                    {key.name}
                  </Text>
                  <Text size="xs" c="dimmed" component="div">
                    {t(`keys.scope.${key.scope}`)} · {t('keys.begins', { prefix: key.prefix })} ·{' '}
                    {key.lastUsedAt === null ? (
                      t('keys.unused')
                    ) : (
                      <>
                        {t('keys.used')} <RelativeTime at={key.lastUsedAt} />
                      </>
                    )}
                  </Text>
                </div>
                <ConfirmButton
                  variant="default"
                  size="xs"
                  question={`${t('keys.revokeTitle', { name: key.name })} ${t('keys.revokeText')}`}
                  confirm={t('keys.revoke')}
                  onConfirm={() => revoke.mutate(key.id)}
                  aria-label={t('keys.revokeTitle', { name: key.name })}
                >
                  {t('keys.revoke')}
                </ConfirmButton>
              </li>
            ))}
          </ul>
        )}
      </Panel>
    </Stack>
  );
};
