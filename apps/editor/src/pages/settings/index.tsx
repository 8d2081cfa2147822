import { Grid, NavLink, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type ComponentType, lazy, Suspense } from 'react';
import { queries, type Settings } from '../../api/index.ts';
import { ErrorState, PageHeader } from '../../components/index.ts';
import { RowsSkeleton } from '../_parts/rows-skeleton.tsx';
import { useWords } from '../_parts/use-words.ts';
import { Company } from './company.tsx';
import { Effects } from './effects/index.tsx';
import { Goals } from './goals.tsx';
import { ApiKeys } from './keys/index.tsx';
import { Fields } from './lists/fields.tsx';
import { Reps } from './lists/reps.tsx';
import { Stages } from './lists/stages.tsx';
import { People } from './people/index.tsx';
import { Retention } from './retention.tsx';
import { Segments } from './rules/segments.tsx';
import { Territories } from './rules/territories.tsx';
import { SaveBar } from './save-bar.tsx';
import { Scoring } from './scoring/index.tsx';
import { Tracking } from './tracking/index.tsx';
import { type Draft, useDraft } from './use-draft.ts';

const drafted = {
  scoring: Scoring,
  segments: Segments,
  fields: Fields,
  territories: Territories,
  reps: Reps,
  stages: Stages,
  company: Company,
  goals: Goals,
  retention: Retention,
} as const satisfies Record<string, ComponentType<{ draft: Draft }>>;

const Plugins = lazy(async () => ({ default: (await import('./plugins/index.tsx')).Plugins }));

const others = {
  keys: ApiKeys,
  people: People,
  effects: Effects,
  tracking: Tracking,
  plugins: Plugins,
} as const satisfies Record<string, ComponentType>;

const tabs = [
  'scoring',
  'segments',
  'fields',
  'territories',
  'reps',
  'stages',
  'company',
  'goals',
  'retention',
  'keys',
  'tracking',
  'people',
  'effects',
  'plugins',
] as const;

type Tab = (typeof tabs)[number];

const isDrafted = (tab: Tab): tab is keyof typeof drafted => tab in drafted;

/** Everything workflows refer to, and who may talk to Sluice. */
export const SettingsPage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const params = useParams({ strict: false });
  const tab: Tab = tabs.find((known) => known === params.tab) ?? 'scoring';
  const settings = useQuery(queries.settings);
  return (
    <>
      <PageHeader title={t('settings.title')} />
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 3, lg: 2 }}>
          <nav aria-label={t('settings.sections')}>
            <Select
              hiddenFrom="md"
              aria-label={t('settings.sections')}
              data={tabs.map((value) => ({ value, label: t(`settings.${value}`) }))}
              value={tab}
              onChange={(value) =>
                value !== null && void navigate({ to: '/settings/$tab', params: { tab: value } })
              }
              allowDeselect={false}
            />
            {tabs.map((name) => (
              <NavLink
                key={name}
                visibleFrom="md"
                component={Link}
                to={`/settings/${name}`}
                label={t(`settings.${name}`)}
                active={name === tab}
                aria-current={name === tab ? 'page' : undefined}
                variant="light"
                style={{ borderRadius: 'var(--mantine-radius-md)' }}
              />
            ))}
          </nav>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 9, lg: 10 }}>
          {settings.isError ? (
            <ErrorState error={settings.error} retry={() => void settings.refetch()} />
          ) : settings.isPending ? (
            <RowsSkeleton rows={6} />
          ) : (
            <Section tab={tab} settings={settings.data} />
          )}
        </Grid.Col>
      </Grid>
    </>
  );
};

const Section = ({ tab, settings }: { readonly tab: Tab; readonly settings: Settings }) => {
  const draft = useDraft(settings);
  if (!isDrafted(tab)) {
    const Other = others[tab];
    return (
      <Suspense fallback={<RowsSkeleton rows={6} />}>
        <Other />
      </Suspense>
    );
  }
  const Part = drafted[tab];
  return (
    <>
      <Part draft={draft} />
      <SaveBar draft={draft} />
    </>
  );
};
