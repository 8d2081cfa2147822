import { Center, Loader, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { useWords } from '../_parts/use-words.ts';
import { SetupForm } from './setup-form.tsx';
import { SignInForm } from './sign-in-form.tsx';
import { Stream } from './stream.tsx';

/** Sign in; on the first visit, make the account that owns the workspace. */
export const SignInPage = () => {
  const t = useWords();
  const session = useQuery(queries.session);
  const setup = session.data?.setupNeeded === true;
  return (
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder shadow="sm" radius="lg" p={{ base: 'lg', xs: 36 }} w="100%" maw={440}>
        <Stack gap="lg">
          <Stream />
          {session.isPending ? (
            <Center h={260}>
              <Loader type="dots" aria-label={t('part.loading')} />
            </Center>
          ) : session.isError ? (
            <ErrorState error={session.error} retry={() => void session.refetch()} />
          ) : (
            <>
              <Stack gap={4}>
                <Title order={1}>{t(setup ? 'setup.title' : 'signIn.title')}</Title>
                <Text c="dimmed" size="sm">
                  {t(setup ? 'setup.lead' : 'signIn.lead')}
                </Text>
              </Stack>
              {setup ? <SetupForm /> : <SignInForm />}
            </>
          )}
        </Stack>
      </Paper>
    </Center>
  );
};
