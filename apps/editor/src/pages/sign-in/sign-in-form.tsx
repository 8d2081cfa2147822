import { Alert, Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { ApiError } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { signIn } from '../_api/auth.ts';
import { useWords } from '../_parts/use-words.ts';
import { isEmail } from './is-email.ts';
import { useEntered } from './use-entered.ts';

/** E-mail and password of an account that exists. */
export const SignInForm = () => {
  const t = useWords();
  const entered = useEntered();
  const form = useForm({
    initialValues: { email: '', password: '' },
    validate: {
      email: (value) => (isEmail(value) ? null : t('signIn.emailInvalid')),
      password: (value) => (value === '' ? t('signIn.passwordMissing') : null),
    },
  });
  const enter = useMutation({ mutationFn: signIn, onSuccess: entered });
  const refused = enter.error instanceof ApiError ? enter.error.status : 0;
  return (
    <form noValidate onSubmit={form.onSubmit((values) => enter.mutate(values))}>
      <Stack>
        {enter.isError &&
          (refused === 401 || refused === 403 ? (
            <Alert role="alert" color="red">
              {t('signIn.failed')}
            </Alert>
          ) : refused === 429 ? (
            <Alert role="alert" color="red">
              {t('signIn.tooMany')}
            </Alert>
          ) : (
            <ErrorState error={enter.error} />
          ))}
        <TextInput
          type="email"
          autoComplete="username"
          label={t('signIn.email')}
          autoFocus
          {...form.getInputProps('email')}
        />
        <PasswordInput
          autoComplete="current-password"
          label={t('signIn.password')}
          {...form.getInputProps('password')}
        />
        <Button type="submit" loading={enter.isPending} fullWidth mt="xs">
          {t('signIn.submit')}
        </Button>
      </Stack>
    </form>
  );
};
