import { Alert, Button, Group, JsonInput, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { ConfirmButton, RelativeTime } from '../../../components/index.ts';
import { client, type Shape } from '../../_api/client.ts';
import { Snippet } from '../../_parts/snippet.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';

type Source = Shape<'InstalledPlugin'>['sources'][number];

const hasSettings = (schema: unknown): boolean =>
  typeof schema === 'object' &&
  schema !== null &&
  'properties' in schema &&
  Object.keys(Object(schema.properties)).length > 0;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A place a plugin's events come from: whether it is on, its address, how it last went. */
export const SourceRow = ({ plugin, source }: { readonly plugin: string; readonly source: Source }) => {
  const t = useWords();
  const [text, setText] = useState(JSON.stringify(source.config, null, 2));
  const change = useAction({
    run: (body: Shape<'ChangePluginSource'>) =>
      client.PUT('/v1/plugins/{name}/sources/{source}', {
        params: { path: { name: plugin, source: source.name } },
        body,
      }),
    refresh: [['plugins']],
    said: 'plugins.changed',
  });
  return (
    <Stack gap="xs" component="section" aria-label={source.title}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <Text size="sm" fw={600}>
            {source.title}
          </Text>
          <Text size="sm" c="dimmed">
            {source.description}{' '}
            {source.everySeconds !== null && t('plugins.every', { seconds: source.everySeconds })}
          </Text>
        </div>
        <Switch
          label={t('plugins.sourceOn')}
          aria-label={t('plugins.sourceOnName', { title: source.title })}
          checked={source.enabled}
          onChange={(event) => change.mutate({ enabled: event.currentTarget.checked })}
        />
      </Group>
      <Text size="sm">
        {t('plugins.taken', { count: source.taken })}
        {source.lastAt !== null && (
          <>
            {' · '}
            {t('plugins.lastAt')} <RelativeTime at={source.lastAt} />
          </>
        )}
      </Text>
      {source.lastError !== null && <Alert color="yellow">{source.lastError}</Alert>}
      {source.path !== null && source.enabled && (
        <Group gap="sm" align="flex-end">
          <div style={{ flex: 1, minWidth: 0 }}>
            <Text size="sm">{t('plugins.address')}</Text>
            <Snippet text={location.origin + source.path} label={t('plugins.address')} />
          </div>
          <ConfirmButton
            variant="default"
            question={t('plugins.newAddressText')}
            confirm={t('plugins.newAddress')}
            onConfirm={() => change.mutate({ newAddress: true })}
          >
            {t('plugins.newAddress')}
          </ConfirmButton>
        </Group>
      )}
      {hasSettings(source.configSchema) && (
        <Group gap="sm" align="flex-end">
          <JsonInput
            label={t('plugins.sourceSettings')}
            value={text}
            onChange={setText}
            validationError={t('plugins.notJson')}
            autosize
            minRows={2}
            w={{ base: '100%', sm: 420 }}
          />
          <Button
            variant="default"
            disabled={parsed(text) === undefined}
            loading={change.isPending}
            onClick={() => change.mutate({ config: parsed(text) as NonNullable<Source['config']> })}
          >
            {t('plugins.secretSave')}
          </Button>
        </Group>
      )}
    </Stack>
  );
};
