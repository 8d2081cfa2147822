import { Tabs } from '@mantine/core';
import { useNavigate, useParams, useRouterState } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { PageHeader } from '../../components/index.ts';
import { useWords } from '../_parts/use-words.ts';
import { Contact } from './contact.tsx';
import { Funnel } from './funnel.tsx';
import { RangeBar } from './parts/range-bar.tsx';
import { Qualified } from './qualified.tsx';
import { Revenue } from './revenue.tsx';
import { Scoring } from './scoring.tsx';
import { Sources } from './sources.tsx';

const tabs = {
  funnel: Funnel,
  qualified: Qualified,
  sources: Sources,
  contact: Contact,
  revenue: Revenue,
  scoring: Scoring,
} as const satisfies Record<string, ComponentType>;

type Tab = keyof typeof tabs;

const names = Object.keys(tabs).filter((name): name is Tab => name in tabs);

/** How leads as a whole get on: every figure leads to the leads behind it. */
export const AnalyticsPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const searchStr = useRouterState({ select: ({ location }) => location.searchStr });
  const tab: Tab = names.find((name) => name === params.tab) ?? 'funnel';
  const Part = tabs[tab];
  return (
    <>
      <PageHeader title={t('an.title')} description={t('an.lead')} />
      <RangeBar />
      <Tabs
        value={tab}
        keepMounted={false}
        onChange={(name) => name !== null && void navigate({ href: `/analytics/${name}${searchStr}` })}
      >
        <Tabs.List mb="md" aria-label={t('an.tabs')}>
          {names.map((name) => (
            <Tabs.Tab value={name} key={name}>
              {t(`an.tab.${name}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab}>
          <Part />
        </Tabs.Panel>
      </Tabs>
    </>
  );
};
