import { Alert, Group, List, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { defaultEventLabel } from '@sluice/logic';
import type { TraceStep } from '@sluice/model';
import type { SimulatedStep } from '../../api/index.ts';
import { BandBadge, StageBadge, scoreFigure } from '../../components/index.ts';
import { useWords } from '../../messages/use-words.ts';
import { select } from '../actions/select.ts';
import { momentIn } from '../inspector/moment-in.ts';
import { useDocument, useEditor } from '../state/editor.ts';
import { useZone } from './use-zone.ts';
import { WhyNot } from './why-not.tsx';

const valueText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

/* Told elsewhere: a question's answer by the arrow, a wait by its instant, an action by what would be done. */
const untold: ReadonlySet<string> = new Set(['trigger', 'condition', 'split', 'wait', 'action']);

const said = (kind: string, value: unknown): string => {
  if (untold.has(kind)) return '';
  return kind === 'score' && typeof value === 'number' && value > 0 ? `+${value}` : valueText(value);
};

/* A run may pass a node twice: a step's place is its identity. */
const numbered = (steps: readonly TraceStep[]) =>
  steps.map((step, index) => ({ ...step, place: `${index}` }));

/** What one event did: the way taken with its reasons, points, stages and effects. */
export const Outcome = ({ step }: { readonly step: SimulatedStep }) => {
  const words = useWords();
  const editor = useEditor();
  const id = useDocument((state) => state.id);
  const own = step.trace.filter(({ workflow }) => workflow === id);
  const others = step.trace.filter(({ workflow }) => workflow !== id);
  const { score, stage, owner } = step.state;
  const zone = useZone(step);
  const views = useDocument((state) => state.views);
  const portLabel = (node: string, port: string): string =>
    views[node]?.ports.find(({ id: name }) => name === port)?.label ?? port;
  return (
    <Stack gap="sm" data-testid="test-outcome">
      {step.quarantined === null ? null : (
        <Alert color="red" title={words('test.quarantined')}>
          {step.quarantined.message}
        </Alert>
      )}
      <Paper withBorder p="sm">
        <Group gap="xs">
          <StageBadge stage={stage} />
          <BandBadge band={score.band} />
          <Text size="sm" fw={650} className="tabular">
            {score.total === null ? '–' : words('test.score', { score: scoreFigure(score.total) })}
          </Text>
          {owner === null ? null : <Text size="sm">{words('test.owner', { owner })}</Text>}
        </Group>
      </Paper>
      {own.length === 0 && step.event.type !== 'timer.due' ? (
        <Alert color="orange" variant="light">
          {words('test.notStarted')}
        </Alert>
      ) : null}
      {step.state.waiting.map(({ node, wakeAt, event }) => (
        <Text key={node} size="sm" data-testid="test-waits">
          {event === null
            ? wakeAt === null
              ? null
              : words('test.waits', { at: momentIn(wakeAt, zone), zone })
            : wakeAt === null
              ? words('test.waitsForEvent', { event: defaultEventLabel(event) })
              : words('test.waitsForEventUntil', {
                  event: defaultEventLabel(event),
                  at: momentIn(wakeAt, zone),
                  zone,
                })}
        </Text>
      ))}
      {own.map((run, index) => (
        <section key={run.run}>
          <Title order={3} size="h4" mb={4}>
            {index === 0 ? words('test.path') : words('test.pathAfter', { event: run.eventType })}
          </Title>
          <List type="ordered" size="sm" spacing={2}>
            {numbered(run.steps).map(({ place, node, kind, title, value, port }) => (
              <List.Item key={place}>
                <button
                  type="button"
                  style={{ all: 'unset', cursor: 'pointer', textDecoration: 'underline' }}
                  onClick={() => {
                    editor.canvas?.show(node);
                    select(editor, [node]);
                  }}
                >
                  {title}
                </button>
                <Text span size="sm" c="dimmed">
                  {' '}
                  {said(kind, value)}{' '}
                  {port === null
                    ? words(run.outcome === 'waiting' ? 'test.waitsHere' : 'test.ends')
                    : `→ ${portLabel(node, port)}`}
                </Text>
                {kind === 'condition' && (
                  <Text size="xs" c="dimmed">
                    {views[node]?.sentence}
                  </Text>
                )}
                {step.whyNot
                  .filter((why) => why.run === run.run && why.node === node)
                  .slice(0, 1)
                  .map((why) => (
                    <WhyNot key={why.node} why={why} />
                  ))}
              </List.Item>
            ))}
          </List>
          {run.error === null ? null : (
            <Alert color="red" variant="light" mt="xs">
              {run.error.message}
            </Alert>
          )}
        </section>
      ))}
      {step.rows.length === 0 ? null : (
        <section>
          <Title order={3} size="h4" mb={4}>
            {words('test.points')}
          </Title>
          <Table>
            <Table.Tbody>
              {step.rows.map((row) => (
                <Table.Tr key={`${row.rule.node} ${row.group} ${row.event}`}>
                  <Table.Td>{row.rule.title}</Table.Td>
                  <Table.Td c="dimmed">{row.group}</Table.Td>
                  <Table.Td ta="right" className="tabular">
                    {row.delta > 0 ? `+${row.delta}` : row.delta}
                    {row.limited === null ? '' : ` (${row.limited})`}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      )}
      {step.effects.length === 0 ? null : (
        <section>
          <Title order={3} size="h4" mb={4}>
            {words('test.effects')}
          </Title>
          <List size="sm">
            {step.effects.map((effect) => (
              <List.Item key={effect.key}>
                <strong>{effect.rule.title}</strong>{' '}
                <Text span size="sm" c="dimmed">
                  {valueText(effect.input)}
                </Text>
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {others.length === 0 ? null : (
        <Text size="sm" c="dimmed">
          {words('test.others', {
            names: [...new Set(others.map(({ workflowName }) => workflowName))].join(', '),
          })}
        </Text>
      )}
    </Stack>
  );
};
