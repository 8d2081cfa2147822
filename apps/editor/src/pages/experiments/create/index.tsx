import { Button, Checkbox, Group, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { queries } from '../../../api/index.ts';
import { PageHeader } from '../../../components/index.ts';
import { client } from '../../_api/client.ts';
import { Panel } from '../../_parts/panel.tsx';
import { PlaceLink } from '../../_parts/place-link.tsx';
import { useAction } from '../../_parts/use-action.ts';
import { useFilters } from '../../_parts/use-filters.ts';
import { useWords } from '../../_parts/use-words.ts';
import classes from '../experiments.module.css';
import { type ExperimentInput, experimentQueries } from '../queries.ts';
import { ArmsField } from './arms-field.tsx';
import { type Draft, inputOf, isComplete, newDraft } from './draft.ts';
import { PlanPanel } from './plan-panel.tsx';

const RuleField = lazy(() =>
  import('../../settings/rules/rule-field.tsx').then((module) => ({ default: module.RuleField })),
);

const notOutcomes = new Set(['visitor']);

/** Draws up an experiment, with the planner beside it. */
export const ExperimentCreatePage = () => {
  const t = useWords();
  const navigate = useNavigate();
  const { filters } = useFilters();
  const [written, setDraft] = useState<Draft>(() => newDraft(filters.get('workflow') ?? ''));
  const workflows =
    useQuery(queries.workflows).data?.items.filter((one) => one.publishedVersion !== null) ?? [];
  const workspace = useQuery(queries.settings).data?.workspace;
  const versions = useQuery(experimentQueries.versions(written.workflow)).data?.items ?? [];
  const workflow = workflows.find(({ id }) => id === written.workflow);
  const choices = [
    ...versions.map(({ version, live }) => ({
      value: String(version),
      label: t(live ? 'trials.versionLive' : 'trials.version', { version }),
    })),
    ...(workflow?.changed ? [{ value: 'draft', label: t('trials.versionDraft') }] : []),
  ];
  const live = versions.find((version) => version.live);
  const other =
    choices.find(({ value }) => value === 'draft') ??
    choices.find(({ value }) => value !== String(live?.version));
  const usual = [live === undefined ? '' : String(live.version), other?.value ?? ''];
  const draft: Draft = {
    ...written,
    arms: written.arms.map((arm, n) => ({ ...arm, version: arm.version || (usual[n] ?? '') })),
  };
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const usualName = t('trials.nameDefault', { workflow: workflow?.name ?? '' });
  const create = useAction({
    run: (input: ExperimentInput) => client.POST('/v1/experiments', { body: input }),
    refresh: [['experiments']],
    onDone: ({ id }) => navigate({ to: '/experiments/$id', params: { id } }),
  });
  return (
    <>
      <PageHeader
        before={<PlaceLink href="/experiments">{t('trial.back')}</PlaceLink>}
        title={t('trials.createTitle')}
        description={t('trials.createLead')}
      />
      <form
        className={classes.create}
        onSubmit={(event) => {
          event.preventDefault();
          if (isComplete(draft)) create.mutate(inputOf(draft, usualName));
        }}
      >
        <Stack gap="md">
          <Panel title={t('trials.what')}>
            <Stack gap="sm">
              <Select
                label={t('trials.workflow')}
                description={t('trials.workflowHint')}
                data={workflows.map(({ id, name }) => ({ value: id, label: name }))}
                value={draft.workflow === '' ? null : draft.workflow}
                onChange={(id) => setDraft({ ...newDraft(id ?? ''), stage: draft.stage, days: draft.days })}
                searchable
                allowDeselect={false}
              />
              <ArmsField draft={draft} choices={choices} onChange={change} />
              <TextInput
                label={t('trials.name')}
                value={draft.name ?? (workflow === undefined ? '' : usualName)}
                onChange={(event) => change({ name: event.currentTarget.value })}
              />
              <Textarea
                label={t('trials.hypothesis')}
                autosize
                minRows={2}
                value={draft.hypothesis}
                onChange={(event) => change({ hypothesis: event.currentTarget.value })}
              />
            </Stack>
          </Panel>
          <Panel title={t('trials.success')}>
            <Stack gap="sm">
              <Select
                label={t('trials.reaches')}
                data={[
                  ...(workspace?.stages ?? [])
                    .filter(({ id }) => !notOutcomes.has(id))
                    .map(({ id, name }) => ({ value: id, label: name })),
                  { value: 'value', label: t('trials.value') },
                ]}
                value={draft.stage === '' ? 'value' : draft.stage}
                onChange={(stage) => change({ stage: stage === 'value' ? '' : (stage ?? '') })}
                allowDeselect={false}
              />
              <NumberInput
                label={t('trials.days')}
                description={t('trials.daysHint')}
                min={1}
                max={365}
                value={draft.days}
                onChange={(days) => change({ days: Number(days) || 1 })}
              />
              <NumberInput
                label={t('trials.lift')}
                description={t('trials.liftHint')}
                min={1}
                max={1000}
                suffix=" %"
                value={draft.lift}
                onChange={(lift) => change({ lift: Number(lift) || 1 })}
              />
              <NumberInput
                label={t('trials.baseline')}
                description={t('trials.baselineHint')}
                min={0}
                max={100}
                suffix=" %"
                value={draft.baseline ?? ''}
                onChange={(value) => change({ baseline: value === '' ? null : Number(value) })}
              />
            </Stack>
          </Panel>
          <Panel title={t('trials.who')}>
            <Stack gap="sm">
              <Checkbox
                label={t('trials.newOnly')}
                description={t('trials.newOnlyHint')}
                checked={draft.newOnly}
                onChange={(event) => change({ newOnly: event.currentTarget.checked })}
              />
              <Checkbox
                label={t('trials.byCompany')}
                checked={draft.byCompany}
                onChange={(event) => change({ byCompany: event.currentTarget.checked })}
              />
              {draft.rule === null || workspace === undefined ? (
                <Button
                  variant="default"
                  size="xs"
                  style={{ alignSelf: 'flex-start' }}
                  onClick={() => change({ rule: true })}
                >
                  {t('trials.addRule')}
                </Button>
              ) : (
                <Suspense>
                  <RuleField rule={draft.rule} workspace={workspace} onChange={(rule) => change({ rule })} />
                  <Button
                    variant="subtle"
                    size="xs"
                    style={{ alignSelf: 'flex-start' }}
                    onClick={() => change({ rule: null })}
                  >
                    {t('trials.dropRule')}
                  </Button>
                </Suspense>
              )}
              <TextInput
                label={t('trials.group')}
                description={t('trials.groupHint')}
                value={draft.group}
                onChange={(event) => change({ group: event.currentTarget.value })}
              />
            </Stack>
          </Panel>
          <Group>
            <Button type="submit" loading={create.isPending} disabled={!isComplete(draft)}>
              {t('trials.create')}
            </Button>
          </Group>
        </Stack>
        <div className={classes.plan}>
          <PlanPanel draft={draft} onStage={(stage) => change({ stage })} />
        </div>
      </form>
    </>
  );
};
