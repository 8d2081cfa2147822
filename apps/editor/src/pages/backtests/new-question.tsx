import {
  Button,
  FileInput,
  Group,
  JsonInput,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/index.ts';
import { client, type Shape } from '../_api/client.ts';
import { Panel } from '../_parts/panel.tsx';
import { useAction } from '../_parts/use-action.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './backtests.module.css';
import { backtestQueries } from './queries.ts';

const parsed = (text: string): Record<string, never> | null => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, never>)
      : null;
  } catch {
    return null;
  }
};

/** What a person writes as a value: yes and no, a number, else the text. */
const readValue = (text: string): string | number | boolean => {
  const trimmed = text.trim();
  if (/^(true|yes|ja)$/i.test(trimmed)) return true;
  if (/^(false|no|nein)$/i.test(trimmed)) return false;
  return trimmed !== '' && Number.isFinite(Number(trimmed)) ? Number(trimmed) : trimmed;
};

/** Asks what a version would have made of the leads there were. */
export const NewQuestion = ({ workflow }: { readonly workflow: string }) => {
  const t = useWords();
  const navigate = useNavigate();
  const versions = useQuery(backtestQueries.versions(workflow)).data?.items ?? [];
  const stages = useQuery(queries.settings).data?.workspace.stages ?? [];
  const live = versions.find((version) => version.live)?.version;
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState('draft');
  const [source, setSource] = useState('log');
  const [file, setFile] = useState<Shape<'BacktestFile'> | null>(null);
  const [map, setMap] = useState('');
  const [outcomeColumn, setOutcomeColumn] = useState<string | null>(null);
  const [qualified, setQualified] = useState('usual');
  const [points, setPoints] = useState<number | string>(20);
  const [outcome, setOutcome] = useState('won');
  const [trait, setTrait] = useState('');
  const [value, setValue] = useState('');
  const [horizon, setHorizon] = useState<number | string>('');

  const upload = useAction({
    run: async (given: File) =>
      client.POST('/v1/backtest-files', { body: { name: given.name, csv: await given.text() } }),
    onDone: (made) => {
      setFile(made);
      setMap(JSON.stringify(made.map, null, 2));
      setOutcomeColumn(made.outcome);
    },
  });
  const mapped = parsed(map);
  const ask = useAction({
    run: () =>
      client.POST('/v1/backtests', {
        body: {
          workflow,
          to,
          ...(from === null ? {} : { from }),
          ...(source === 'csv' && file !== null && mapped !== null
            ? { source: { kind: 'csv' as const, file: file.id, map: mapped, outcome: outcomeColumn } }
            : {
                outcome:
                  outcome === 'none'
                    ? null
                    : outcome === 'won' || outcome === 'accepted'
                      ? { kind: outcome }
                      : outcome === 'trait'
                        ? { kind: 'trait' as const, trait, value: readValue(value) }
                        : { kind: 'stage' as const, stage: outcome.slice('stage:'.length) },
                horizonDays: typeof horizon === 'number' ? horizon : null,
              }),
          ...(qualified === 'usual'
            ? {}
            : qualified === 'score'
              ? { qualified: { kind: 'score' as const, atLeast: Number(points) } }
              : { qualified: { kind: 'stage' as const, stage: qualified.slice('stage:'.length) } }),
        },
      }),
    refresh: [['backtests']],
    onDone: (made) =>
      navigate({ to: '/workflows/$id/backtests/$run', params: { id: workflow, run: made.id } }),
  });

  const named = versions.map(({ version }) => ({
    value: String(version),
    label: t(version === live ? 'past.liveVersion' : 'past.version', { n: version }),
  }));
  const stageChoices = (word: 'past.byStage' | 'past.reached') =>
    stages.map(({ id, name }) => ({ value: `stage:${id}`, label: t(word, { stage: name }) }));
  const ready = source === 'log' ? outcome !== 'trait' || trait !== '' : file !== null && mapped !== null;
  return (
    <Panel title={t('past.new')} data-testid="backtest-form">
      <Stack gap="md">
        <div className={classes.form}>
          <Select
            label={t('past.from')}
            value={from ?? (live === undefined ? 'none' : String(live))}
            onChange={setFrom}
            allowDeselect={false}
            data={[...named, { value: 'none', label: t('past.none') }]}
          />
          <Select
            label={t('past.to')}
            value={to}
            onChange={(chosen) => setTo(chosen ?? 'draft')}
            allowDeselect={false}
            data={[{ value: 'draft', label: t('past.draft') }, ...named]}
          />
          <Select
            label={t('past.qualified')}
            value={qualified}
            onChange={(chosen) => setQualified(chosen ?? 'usual')}
            allowDeselect={false}
            data={[
              { value: 'usual', label: t('past.usual') },
              { value: 'score', label: t('past.byScore') },
              ...stageChoices('past.byStage'),
            ]}
          />
          {qualified === 'score' ? (
            <NumberInput label={t('past.points')} value={points} onChange={setPoints} />
          ) : null}
        </div>
        <SegmentedControl
          aria-label={t('past.source')}
          value={source}
          onChange={setSource}
          data={[
            { value: 'log', label: t('past.log') },
            { value: 'csv', label: t('past.csv') },
          ]}
        />
        {source === 'log' ? (
          <div className={classes.form}>
            <Select
              label={t('past.outcome')}
              value={outcome}
              onChange={(chosen) => setOutcome(chosen ?? 'won')}
              allowDeselect={false}
              data={[
                { value: 'won', label: t('past.won') },
                { value: 'accepted', label: t('past.accepted') },
                ...stageChoices('past.reached'),
                { value: 'trait', label: t('past.trait') },
                { value: 'none', label: t('past.noneKnown') },
              ]}
            />
            {outcome === 'trait' ? (
              <>
                <TextInput
                  label={t('past.traitName')}
                  value={trait}
                  onChange={(event) => setTrait(event.currentTarget.value)}
                />
                <TextInput
                  label={t('past.traitValue')}
                  value={value}
                  onChange={(event) => setValue(event.currentTarget.value)}
                />
              </>
            ) : null}
            {outcome === 'none' ? null : (
              <NumberInput
                label={t('past.horizon')}
                description={t('past.horizonHelp')}
                min={1}
                max={3650}
                value={horizon}
                onChange={setHorizon}
              />
            )}
          </div>
        ) : (
          <>
            <FileInput
              label={t('past.upload')}
              description={t('past.uploadHelp')}
              placeholder={t('past.choose')}
              accept=".csv,text/csv"
              disabled={upload.isPending}
              onChange={(given) => {
                if (given !== null) upload.mutate(given);
              }}
            />
            {file === null ? null : (
              <>
                <Text size="sm">{`${file.name} · ${t('past.rows', { rows: file.rows })}`}</Text>
                <Select
                  label={t('past.outcomeColumn')}
                  value={outcomeColumn ?? ''}
                  onChange={(chosen) => setOutcomeColumn(chosen === '' ? null : chosen)}
                  allowDeselect={false}
                  data={[
                    { value: '', label: t('past.noOutcome') },
                    ...file.columns.map((name) => ({ value: name, label: name })),
                  ]}
                />
                <JsonInput
                  label={t('past.columns')}
                  description={t('past.columnsHelp')}
                  value={map}
                  onChange={setMap}
                  autosize
                  minRows={6}
                  maxRows={18}
                  error={mapped === null ? t('past.badJson') : undefined}
                />
              </>
            )}
          </>
        )}
        <Group justify="flex-end">
          <Button
            onClick={() => ask.mutate()}
            loading={ask.isPending}
            disabled={!ready}
            data-testid="backtest-ask"
          >
            {t('past.run')}
          </Button>
        </Group>
      </Stack>
    </Panel>
  );
};
