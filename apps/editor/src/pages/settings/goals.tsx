import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { type AnalyticsGoals, defaultGoals } from '@sluice/model';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import type { Draft } from './use-draft.ts';

/** What the figures of Analytics are held against. */
export const Goals = ({ draft }: { readonly draft: Draft }) => {
  const t = useWords();
  const goals = draft.workspace.goals ?? defaultGoals;
  const change = (part: Partial<AnalyticsGoals>) => draft.change({ goals: { ...goals, ...part } });
  const per = goals.quota?.per ?? 'week';
  const below = ['label', 'input', 'description', 'error'] as ('label' | 'input' | 'description' | 'error')[];
  return (
    <Panel title={t('settings.goals')} description={t('goals.lead')}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md" maw={820}>
        <NumberInput
          label={t('goals.quota')}
          description={t('goals.quotaHint')}
          inputWrapperOrder={below}
          min={1}
          max={10_000_000}
          allowDecimal={false}
          value={goals.quota?.count ?? ''}
          onChange={(count) =>
            change({ quota: typeof count === 'number' && count >= 1 ? { count, per } : null })
          }
        />
        <Select
          label={t('goals.per')}
          data={[
            { value: 'week', label: t('goals.week') },
            { value: 'month', label: t('goals.month') },
          ]}
          value={per}
          disabled={goals.quota === null}
          allowDeselect={false}
          onChange={(unit) =>
            goals.quota !== null &&
            change({ quota: { ...goals.quota, per: unit === 'month' ? 'month' : 'week' } })
          }
        />
        <NumberInput
          label={t('goals.acceptance')}
          description={t('goals.acceptanceHint')}
          inputWrapperOrder={below}
          suffix=" %"
          min={0}
          max={100}
          value={Math.round(goals.acceptance * 100)}
          onChange={(share) => typeof share === 'number' && change({ acceptance: share / 100 })}
        />
        <NumberInput
          label={t('goals.window')}
          description={t('goals.windowHint')}
          inputWrapperOrder={below}
          suffix={` ${t('goals.days')}`}
          min={1}
          max={730}
          allowDecimal={false}
          value={goals.windowDays}
          onChange={(windowDays) =>
            typeof windowDays === 'number' && windowDays >= 1 && change({ windowDays })
          }
        />
        <TextInput
          type="email"
          label={t('goals.reportTo')}
          description={t('goals.reportToHint')}
          inputWrapperOrder={below}
          value={goals.reportTo ?? ''}
          onChange={({ currentTarget: { value } }) => change({ reportTo: value === '' ? null : value })}
        />
      </SimpleGrid>
    </Panel>
  );
};
