import { Alert, Anchor, Grid, Group, SimpleGrid, Stack, Tabs, Text } from '@mantine/core';
import { IconBuilding } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { BandBadge, ErrorState, PageHeader, StageBadge } from '../../components/index.ts';
import { pageQueries } from '../_api/queries.ts';
import { Panel } from '../_parts/panel.tsx';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { points } from '../accounts/account-table.tsx';
import { ScoreRows } from '../lead/score/score-rows.tsx';
import { ScoreSummary } from '../lead/score/score-summary.tsx';
import { Timeline } from '../lead/timeline/index.tsx';
import { LeadTable } from '../leads/lead-table.tsx';

/** One company: its contacts, what they come to, and how it was judged. */
export const AccountPage = () => {
  const t = useWords();
  const { domain = '' } = useParams({ strict: false });
  const [focus, setFocus] = useState<string | null>(null);
  const [tab, setTab] = useState<string | null>('contacts');
  const account = useQuery(pageQueries.account(domain));
  const back = (
    <Anchor component={Link} to="/accounts" size="sm" c="dimmed">
      ← {t('account.back')}
    </Anchor>
  );
  if (account.isError)
    return (
      <>
        {back}
        <ErrorState error={account.error} retry={() => void account.refetch()} />
      </>
    );
  if (account.isPending) return <RowsSkeleton rows={6} height={72} />;
  const { id, name, stage, band, members, engaged, best, sum, score, contacts } = account.data;
  const facts = [
    [t('accounts.contacts'), String(members)],
    [t('accounts.engaged'), String(engaged)],
    [t('accounts.best'), points(best)],
    [t('accounts.sum'), points(sum)],
  ] as const;
  return (
    <>
      <PageHeader
        before={back}
        title={name ?? domain}
        description={name === null || name === domain ? undefined : domain}
      />
      <Group gap="xs" mb="md" mt={-8}>
        {stage !== null && <StageBadge stage={stage} />}
        {band !== null && <BandBadge band={band} />}
      </Group>
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: 8 }}>
          {id === null && (
            <Alert icon={<IconBuilding />} mb="md">
              {t('account.unjudged')}
            </Alert>
          )}
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List mb="md" aria-label={name ?? domain}>
              <Tabs.Tab value="contacts">{t('account.contacts')}</Tabs.Tab>
              {id !== null && <Tabs.Tab value="timeline">{t('lead.timeline')}</Tabs.Tab>}
              {id !== null && <Tabs.Tab value="score">{t('lead.why')}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="contacts">
              <Stack gap="xs">
                <Text size="sm" c="dimmed">
                  {t('account.contactsText')}
                </Text>
                <LeadTable leads={contacts} fading={false} company={false} />
              </Stack>
            </Tabs.Panel>
            {id !== null && (
              <Tabs.Panel value="timeline">
                <Timeline lead={id} focus={focus} />
              </Tabs.Panel>
            )}
            {id !== null && (
              <Tabs.Panel value="score">
                <ScoreRows
                  lead={id}
                  onEvent={(event) => {
                    setFocus(event);
                    setTab('timeline');
                  }}
                />
              </Tabs.Panel>
            )}
          </Tabs>
        </Grid.Col>
        <Grid.Col span={{ base: 12, lg: 4 }} order={{ base: -1, lg: 2 }}>
          {id !== null && score !== null && <ScoreSummary lead={id} score={score} />}
          <Panel title={t('account.facts')}>
            <SimpleGrid cols={2} spacing="sm">
              {facts.map(([label, value]) => (
                <Stack key={label} gap={0}>
                  <Text size="xs" c="dimmed">
                    {label}
                  </Text>
                  <Text fw={600} size="lg">
                    {value}
                  </Text>
                </Stack>
              ))}
            </SimpleGrid>
          </Panel>
        </Grid.Col>
      </Grid>
    </>
  );
};
