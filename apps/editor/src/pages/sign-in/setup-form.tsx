import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ErrorState } from '../../components/index.ts';
import { signUp } from '../_api/auth.ts';
import { useWords } from '../_parts/use-words.ts';
import { isEmail } from './is-email.ts';
import { useEntered } from './use-entered.ts';

/** Makes the account that owns the workspace. */
export const SetupForm = () => {
  const t = useWords();
  const entered = useEntered();
  const form = useForm({
    initialValues: { name: '', email: '', password: '' },
    validate: {
      name: (value) => (value.trim() === '' ? t('signIn.nameMissing') : null),
      email: (value) => (isEmail(value) ? null : t('signIn.emailInvalid')),
      password: (value) => (value.length < 8 ? t('signIn.passwordShort') : null),
    },
  });
  const create = useMutation({ mutationFn: signUp, onSuccess: entered });
  return (
    <form noValidate onSubmit={form.onSubmit((values) => create.mutate(values))}>
      <Stack>
        {create.isError && <ErrorState error={create.error} />}
        <TextInput autoComplete="name" label={t('signIn.name')} autoFocus {...form.getInputProps('name')} />
        <TextInput
          type="email"
          autoComplete="username"
          label={t('signIn.email')}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          autoComplete="new-password"
          label={t('signIn.password')}
          description={t('signIn.passwordHint')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={create.isPending} fullWidth mt="xs">
          {t('setup.submit')}
        </Button>
      </Stack>
    </form>
  );
};
