import {
  Button,
  Divider,
  NumberInput,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useState } from 'react';
import { api } from '../../api/index.ts';
import { ErrorState } from '../../components/index.ts';
import { MoreWords } from '../../messages/more-words.tsx';
import { testDe } from '../../messages/test.de.ts';
import { testEn } from '../../messages/test.en.ts';
import { useWords } from '../../messages/use-words.ts';
import { GoldenList } from '../goldens/golden-list.tsx';
import { SaveGolden } from '../goldens/save-golden.tsx';
import { PanelFrame } from '../panels/panel-frame.tsx';
import { useDocument, useEditor } from '../state/editor.ts';
import { type EventDraft, EventForm, objectOf } from './event-form.tsx';
import { litPath } from './lit-path.ts';
import { Outcome } from './outcome.tsx';
import { At, PassTime } from './pass-time.tsx';
import { repeated } from './repeated.ts';
import { sampleEvent } from './sample-event.ts';

/** When the last event happens, and until when time passes after it. */
interface Passing {
  readonly from?: string;
  readonly until?: string;
}

type Who = 'new' | 'known';

const RecentLead = ({
  lead,
  onChange,
}: {
  readonly lead: string | null;
  readonly onChange: (id: string | null) => void;
}) => {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search, 250);
  const leads = useQuery({
    queryKey: ['leads', 'recent', q],
    queryFn: ({ signal }) => api('GET /v1/leads', { query: { sort: 'recent', limit: 20, q }, signal }),
  });
  return (
    <Select
      label={words('test.lead')}
      searchable
      placeholder={words('test.leadSearch')}
      nothingFoundMessage={words('pick.nothing')}
      data={leads.data?.items.map(({ id, email }) => ({ value: id, label: email ?? id })) ?? []}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      value={lead}
      onChange={onChange}
    />
  );
};

/** Runs one event of one lead through the drawn workflow and paints the way it took. Touches nothing. */
export const TestPanel = () => (
  <MoreWords words={testWords}>
    <Panel />
  </MoreWords>
);

const testWords = { en: testEn, de: testDe };

const Panel = () => {
  const words = useWords();
  const editor = useEditor();
  const id = useDocument((state) => state.id);
  const [who, setWho] = useState<Who>('new');
  const [email, setEmail] = useState('ada@example.com');
  const [lead, setLead] = useState<string | null>(null);
  const [draft, setDraft] = useState<EventDraft>(() => {
    const { type, properties } = sampleEvent(editor.documents.getState().document.nodes, editor.types);
    return {
      type,
      properties: JSON.stringify(properties, null, 2),
      traits: JSON.stringify({ first_name: 'Ada', country: 'US', job_title: 'VP Marketing' }, null, 2),
    };
  });
  const [times, setTimes] = useState(1);
  const run = useMutation({
    mutationFn: ({ from, until }: Passing) =>
      api('POST /v1/workflows/{id}/simulate', {
        params: { id },
        body: {
          document: editor.documents.getState().document,
          lead: who === 'known' && lead !== null ? { id: lead } : { email },
          events: repeated(
            {
              type: draft.type,
              properties: objectOf(draft.properties) ?? {},
              traits: objectOf(draft.traits) ?? {},
            },
            { times, last: from ?? new Date().toISOString() },
          ),
          ...(until === undefined ? {} : { until }),
        },
      }),
    onSuccess: ({ steps }) => {
      const last = steps.at(-1);
      const trace = steps.flatMap((step) => step.trace);
      editor.view.setState({ lit: last === undefined ? null : litPath({ ...last, trace }, id) });
    },
  });
  useEffect(() => () => editor.view.setState({ lit: null }), [editor]);
  const ready =
    draft.type !== '' &&
    objectOf(draft.properties) !== null &&
    objectOf(draft.traits) !== null &&
    (who === 'new' ? email !== '' : lead !== null);
  const steps = run.data?.steps ?? [];
  const [first] = steps;
  const given = steps.findLast(({ event }) => event.type !== 'timer.due');
  return (
    <PanelFrame title={words('test.title')}>
      <Stack gap="sm">
        <GoldenList />
        <Text size="sm" c="dimmed">
          {words('test.help')}
        </Text>
        <SegmentedControl
          value={who}
          onChange={(value) => setWho(value === 'known' ? 'known' : 'new')}
          data={[
            { value: 'new', label: words('test.newLead') },
            { value: 'known', label: words('test.knownLead') },
          ]}
          aria-label={words('test.lead')}
        />
        {who === 'new' ? (
          <TextInput
            label={words('test.email')}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            data-testid="test-email"
          />
        ) : (
          <RecentLead lead={lead} onChange={setLead} />
        )}
        <EventForm draft={draft} onChange={setDraft} />
        <NumberInput
          label={words('test.times')}
          description={words('test.timesHelp')}
          min={1}
          max={50}
          clampBehavior="strict"
          allowDecimal={false}
          value={times}
          onChange={(next) => setTimes(typeof next === 'number' ? next : 1)}
          data-testid="test-times"
        />
        <Button
          leftSection={<IconPlayerPlay size={16} aria-hidden />}
          loading={run.isPending}
          disabled={!ready}
          onClick={() => run.mutate({})}
          data-testid="test-run"
        >
          {words('test.run')}
        </Button>
        {run.isError ? <ErrorState error={run.error} /> : null}
        {first === undefined ? null : (
          <>
            {steps.map((step, index) => (
              <Fragment key={step.event.id}>
                <Divider label={index === 0 ? undefined : <At step={step} />} />
                <Outcome step={step} />
              </Fragment>
            ))}
            <SaveGolden
              tried={{
                email: who === 'new' ? email : null,
                start: run.data?.start ?? null,
                steps,
                until: run.variables?.until,
              }}
            />
            <PassTime
              steps={steps}
              until={run.variables?.until}
              pending={run.isPending}
              onPass={(until) =>
                run.mutate({ from: given?.event.occurredAt ?? first.event.occurredAt, until })
              }
            />
          </>
        )}
      </Stack>
    </PanelFrame>
  );
};
