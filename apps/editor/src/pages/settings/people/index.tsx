import { Badge, Button, PasswordInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { queries } from '../../../api/index.ts';
import { ErrorState } from '../../../components/index.ts';
import { signOut } from '../../_api/auth.ts';
import { client } from '../../_api/client.ts';
import { pageQueries } from '../../_api/queries.ts';
import { Panel } from '../../_parts/panel.tsx';
import { RowsSkeleton } from '../../_parts/rows-skeleton.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useWords } from '../../_parts/use-words.ts';
import { isEmail } from '../../sign-in/is-email.ts';
import classes from '../settings.module.css';

/** Who can sign in; add someone, or sign out. */
export const People = () => {
  const t = useWords();
  const cache = useQueryClient();
  const router = useRouter();
  const session = useQuery(queries.session);
  const users = useQuery(pageQueries.users);
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('signIn.nameMissing') : null),
      email: (value) => (isEmail(value) ? null : t('signIn.emailInvalid')),
      password: (value) => (value.length < 8 ? t('signIn.passwordShort') : null),
    },
  });
  const add = useAction({
    run: (body: { name: string; email: string; password: string }) => client.POST('/v1/users', { body }),
    refresh: [['users']],
    said: 'people.added',
    onDone: () => form.reset(),
  });
  const leave = useAction({
    run: signOut,
    onDone: () => {
      cache.clear();
      router.history.push('/sign-in');
    },
  });
  return (
    <Stack gap="md">
      <Panel
        title={t('settings.people')}
        description={t('people.lead')}
        actions={
          <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
            {t('people.signOut')}
          </Button>
        }
      >
        {users.isError ? (
          <ErrorState error={users.error} retry={() => void users.refetch()} />
        ) : users.isPending ? (
          <RowsSkeleton rows={2} />
        ) : (
          <ul className={classes.rows}>
            {users.data.items.map((user) => (
              <li key={user.id}>
                <div>
                  <Text size="sm" fw={600}>
                    {user.name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {user.email}
                  </Text>
                </div>
                {user.id === session.data?.user?.id && (
                  <Badge variant="default" tt="none" fw={500} radius="sm">
                    {t('people.you')}
                  </Badge>
                )}
              </li>
            ))}
          </ul>
        )}
      </Panel>
      <Panel title={t('people.add')}>
        <form noValidate onSubmit={form.onSubmit((values) => add.mutate(values))}>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" maw={820}>
            <TextInput label={t('signIn.name')} autoComplete="off" {...form.getInputProps('name')} />
            <TextInput
              label={t('signIn.email')}
              type="email"
              autoComplete="off"
              {...form.getInputProps('email')}
            />
            <PasswordInput
              label={t('people.password')}
              autoComplete="new-password"
              {...form.getInputProps('password')}
            />
          </SimpleGrid>
          <Button type="submit" mt="md" loading={add.isPending}>
            {t('people.add')}
          </Button>
        </form>
      </Panel>
    </Stack>
  );
};
