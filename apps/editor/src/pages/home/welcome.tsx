import { Button, Paper, SimpleGrid, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import { IconBuilding, IconLayoutGrid, IconPlus } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ComponentType, ReactNode } from 'react';
import { PageHeader } from '../../components/index.ts';
import { client } from '../_api/client.ts';
import { firstEvent } from '../_api/first-event.ts';
import { pageQueries } from '../_api/queries.ts';
import { Panel } from '../_parts/panel.tsx';
import { Snippet } from '../_parts/snippet.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useNewWorkflow } from '../_parts/use-new-workflow.ts';
import { useWords } from '../_parts/use-words.ts';

const Start = ({
  icon: Icon,
  title,
  children,
  action,
}: {
  readonly icon: ComponentType<{ readonly size?: number }>;
  readonly title: string;
  readonly children: string;
  readonly action: ReactNode;
}) => (
  <Paper withBorder p="lg">
    <Stack gap="sm" h="100%" align="flex-start">
      <ThemeIcon size={40} radius="md" variant="light" aria-hidden>
        <Icon size={22} />
      </ThemeIcon>
      <Title order={2} size="h3">
        {title}
      </Title>
      <Text size="sm" c="dimmed" style={{ flex: 1 }}>
        {children}
      </Text>
      {action}
    </Stack>
  </Paper>
);

/** Ways to begin in an empty workspace. */
export const Welcome = () => {
  const t = useWords();
  const cache = useQueryClient();
  const create = useNewWorkflow();
  const load = useAction({
    run: () => client.POST('/v1/demo'),
    onDone: (state) => cache.setQueryData(pageQueries.demo.queryKey, state),
  });
  return (
    <>
      <PageHeader title={t('welcome.title')} description={t('welcome.lead')} />
      <Stack gap="md">
        <SimpleGrid cols={{ base: 1, md: 3 }} spacing="md">
          <Start
            icon={IconBuilding}
            title={t('welcome.demo')}
            action={
              <Button loading={load.isPending} onClick={() => load.mutate()}>
                {t('welcome.demoAction')}
              </Button>
            }
          >
            {t('welcome.demoText')}
          </Start>
          <Start
            icon={IconLayoutGrid}
            title={t('welcome.gallery')}
            action={
              <Button component={Link} to="/gallery" variant="default">
                {t('welcome.galleryAction')}
              </Button>
            }
          >
            {t('welcome.galleryText')}
          </Start>
          <Start
            icon={IconPlus}
            title={t('welcome.blank')}
            action={
              <Button variant="default" loading={create.isPending} onClick={() => create.mutate()}>
                {t('welcome.blankAction')}
              </Button>
            }
          >
            {t('welcome.blankText')}
          </Start>
        </SimpleGrid>
        <Panel
          title={t('welcome.send')}
          description={t('welcome.sendText')}
          actions={
            <Button component={Link} to="/settings/keys" variant="default" size="xs">
              {t('welcome.sendKey')}
            </Button>
          }
        >
          <Snippet text={firstEvent(location.origin, 'YOUR_KEY')} label={t('welcome.snippet')} />
        </Panel>
      </Stack>
    </>
  );
};
