import { Button, Code, Group, Stack, Switch, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ConfirmButton, ErrorState, RelativeTime } from '../../../components/index.ts';
import { client } from '../../_api/client.ts';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { Snippet } from '../../_parts/snippet.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import { originsIn } from './origins.ts';

const browserKeys = queryOptions({
  queryKey: ['browser-keys'],
  queryFn: ({ signal }) => client.GET('/v1/browser-keys', { signal }),
});

const snippetOf = (key: string, ask: boolean): string =>
  `<script async src="${location.origin}/t.js" data-key="${key}"${ask ? ' data-consent="ask"' : ''}></script>`;

/** Keys for the pages of a site, each with the snippet to paste. */
export const Tracking = () => {
  const t = useWords();
  const keys = useQuery(browserKeys);
  const [ask, setAsk] = useState(true);
  const revoke = useAction({
    run: (id: string) => client.DELETE('/v1/browser-keys/{id}', { params: { path: { id } } }),
    refresh: [['browser-keys']],
    said: 'keys.revoked',
  });
  return (
    <Stack gap="md">
      <Panel title={t('settings.tracking')} description={t('track.lead')}>
        <NewKey />
      </Panel>
      {keys.isError ? (
        <ErrorState error={keys.error} retry={() => void keys.refetch()} />
      ) : keys.isPending ? (
        <RowsSkeleton rows={2} />
      ) : (
        keys.data.items.map((key) => (
          <Panel
            key={key.id}
            title={key.name}
            description={
              <>
                {key.origins.join(', ')} ·{' '}
                {key.lastUsedAt === null ? (
                  t('track.unused')
                ) : (
                  <>
                    {t('track.heard')} <RelativeTime at={key.lastUsedAt} />
                  </>
                )}
              </>
            }
            actions={
              <ConfirmButton
                variant="default"
                size="xs"
                question={t('track.revokeText', { name: key.name })}
                confirm={t('keys.revoke')}
                onConfirm={() => revoke.mutate(key.id)}
                aria-label={t('keys.revokeTitle', { name: key.name })}
              >
                {t('keys.revoke')}
              </ConfirmButton>
            }
          >
            <Stack gap="xs">
              <Switch
                label={t('track.ask')}
                description={t('track.askHint')}
                checked={ask}
                onChange={(event) => setAsk(event.currentTarget.checked)}
              />
              <Text size="sm">{t('track.paste')}</Text>
              <Snippet text={snippetOf(key.id, ask)} label={t('track.snippet', { name: key.name })} />
              {ask && (
                <Text size="sm">
                  {t('track.consent')} <Code>sluice.consent(true)</Code>
                </Text>
              )}
            </Stack>
          </Panel>
        ))
      )}
      <Panel title={t('track.what')}>
        <Stack gap="xs">
          {(
            [
              'track.views',
              'track.forms',
              'track.downloads',
              'track.mails',
              'track.bots',
              'track.privacy',
            ] as const
          ).map((id) => (
            <Text size="sm" key={id}>
              {t(id)}
            </Text>
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
};

const NewKey = () => {
  const t = useWords();
  const form = useForm({
    initialValues: { name: '', origins: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('keys.nameMissing') : null),
      origins: (value) => (originsIn(value) === null ? t('track.originsWrong') : null),
    },
  });
  const create = useAction({
    run: (body: { name: string; origins: string[] }) => client.POST('/v1/browser-keys', { body }),
    refresh: [['browser-keys']],
    onDone: () => form.reset(),
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, origins }) =>
        create.mutate({ name: name.trim(), origins: [...(originsIn(origins) ?? [])] }),
      )}
    >
      <Group gap="sm" align="flex-start">
        <TextInput label={t('keys.name')} w={220} {...form.getInputProps('name')} />
        <Textarea
          label={t('track.origins')}
          description={t('track.originsHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder="https://www.example.com"
          autosize
          minRows={1}
          w={320}
          {...form.getInputProps('origins')}
        />
        <Button type="submit" loading={create.isPending} mt={24}>
          {t('track.make')}
        </Button>
      </Group>
    </form>
  );
};
