import { Button, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, type Shape } from '../../_api/client.ts';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';

const scopes = ['ingest', 'read', 'all'] as const;

/** Makes a key; who made it is told the secret once. */
export const NewKeyForm = ({ onMade }: { readonly onMade: (key: Shape<'NewApiKey'>) => void }) => {
  const t = useWords();
  const form = useForm<{ name: string; scope: (typeof scopes)[number] }>({
    initialValues: { name: '', scope: 'ingest' },
    validate: { name: (value) => (value.trim() === '' ? t('keys.nameMissing') : null) },
  });
  const create = useAction({
    run: (body: { name: string; scope: (typeof scopes)[number] }) => client.POST('/v1/api-keys', { body }),
    refresh: [['api-keys']],
    onDone: (key) => {
      form.reset();
      onMade(key);
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ name, scope }) => create.mutate({ name: name.trim(), scope }))}
    >
      <Group gap="sm" align="flex-start">
        <TextInput
          label={t('keys.name')}
          description={t('keys.nameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={260}
          {...form.getInputProps('name')}
        />
        <Select
          label={t('keys.scope')}
          data={scopes.map((value) => ({ value, label: t(`keys.scope.${value}`) }))}
          allowDeselect={false}
          w={180}
          {...form.getInputProps('scope')}
        />
        <Button type="submit" loading={create.isPending} mt={24}>
          {t('keys.create')}
        </Button>
      </Group>
    </form>
  );
};
