import { Badge, Button, Group, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { client, type Shape } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';

/** Gives a plugin one of the secrets it asks for; what is set is never shown. */
export const SecretField = ({
  plugin,
  secret,
}: {
  readonly plugin: string;
  readonly secret: Shape<'InstalledPlugin'>['secrets'][number];
}) => {
  const t = useWords();
  const [value, setValue] = useState('');
  const save = useAction({
    run: () =>
      client.PUT('/v1/plugins/{name}/secrets/{secret}', {
        params: { path: { name: plugin, secret: secret.name } },
        body: { value },
      }),
    refresh: [['plugins']],
    said: 'plugins.secretSaved',
    onDone: () => setValue(''),
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (value !== '') save.mutate();
      }}
    >
      <Group gap="sm" align="flex-end">
        <PasswordInput
          label={
            <Group gap={6} component="span">
              {secret.name}
              <Badge size="xs" variant="light" color={secret.set ? 'teal' : 'yellow'}>
                {t(secret.set ? 'plugins.secretSet' : 'plugins.secretMissing')}
              </Badge>
            </Group>
          }
          description={secret.description}
          placeholder={t('plugins.secretNew')}
          autoComplete="off"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          w={{ base: '100%', xs: 320 }}
        />
        <Button
          type="submit"
          variant="default"
          disabled={value === ''}
          loading={save.isPending}
          aria-label={t('plugins.secretSaveName', { name: secret.name })}
        >
          {t('plugins.secretSave')}
        </Button>
      </Group>
    </form>
  );
};
