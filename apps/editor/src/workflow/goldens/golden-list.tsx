import { ActionIcon, Alert, Badge, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { expectationOf, type Golden, type GoldenRun } from '@sluice/model';
import { IconCheck, IconDots, IconEye, IconRefresh, IconTrash, IconX } from '@tabler/icons-react';
import { useWords } from '../../messages/use-words.ts';
import { setTests } from '../edits/set-tests.ts';
import { commitNow, type Editor, useDocument, useEditor, useView } from '../state/editor.ts';
import { differenceWords } from './golden-words.ts';

const change = (editor: Editor, tests: readonly Golden[], message: string): void =>
  commitNow(editor, setTests(editor.documents.getState().document, tests), { message });

/** Paints the way a test took on the canvas. */
const light = (editor: Editor, { outcome }: GoldenRun): void =>
  editor.view.setState({
    lit: {
      nodes: Object.fromEntries(
        outcome.steps.map(({ node, value, port }, index) => [node, { value, port, order: index + 1 }]),
      ),
    },
  });

const Row = ({ golden, run }: { readonly golden: Golden; readonly run: GoldenRun | undefined }) => {
  const words = useWords();
  const editor = useEditor();
  const views = useDocument((state) => state.views);
  const tests = useDocument((state) => state.document.tests ?? []);
  const names = {
    title: (node: string) =>
      editor.documents.getState().document.nodes.find(({ id }) => id === node)?.title ??
      views[node]?.title ??
      node,
    port: (node: string, port: string) => views[node]?.ports.find(({ id }) => id === port)?.label ?? port,
    stage: (id: string) => editor.workspace.stages.find((stage) => stage.id === id)?.name ?? id,
  };
  const state = run === undefined ? 'unknown' : run.passed ? 'green' : 'red';
  return (
    <Paper withBorder p="xs" data-testid={`golden-${golden.id}`} data-state={state}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Group gap="xs" wrap="nowrap" style={{ minWidth: 0 }}>
          {run === undefined ? null : (
            <Badge
              variant="light"
              color={run.passed ? 'teal' : 'red'}
              tt="none"
              style={{ flexShrink: 0 }}
              leftSection={run.passed ? <IconCheck size={12} aria-hidden /> : <IconX size={12} aria-hidden />}
            >
              {words(run.passed ? 'golden.green' : 'golden.red')}
            </Badge>
          )}
          <Text size="sm" truncate>
            {golden.name}
          </Text>
        </Group>
        <Group gap={0} wrap="nowrap">
          {run === undefined ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={words('golden.show', { name: golden.name })}
              onClick={() => light(editor, run)}
            >
              <IconEye size={16} aria-hidden />
            </ActionIcon>
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words('golden.more', { name: golden.name })}
                data-testid={`golden-more-${golden.id}`}
              >
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {run === undefined || run.passed || run.outcome.failure !== null ? null : (
                <Menu.Item
                  leftSection={<IconRefresh size={15} aria-hidden />}
                  data-testid={`golden-update-${golden.id}`}
                  onClick={() =>
                    change(
                      editor,
                      tests.map((test) =>
                        test.id === golden.id ? { ...test, expect: expectationOf(run.outcome) } : test,
                      ),
                      'golden.update',
                    )
                  }
                >
                  {words('golden.update')}
                </Menu.Item>
              )}
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={15} aria-hidden />}
                onClick={() =>
                  change(
                    editor,
                    tests.filter(({ id }) => id !== golden.id),
                    'golden.delete',
                  )
                }
              >
                {words('golden.delete')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      {run?.differences.map((difference) => {
        const [id, values] = differenceWords(difference, names);
        return (
          <Text key={`${difference.of} ${id}`} size="xs" c="red" mt={4}>
            {words(id, values)}
          </Text>
        );
      })}
    </Paper>
  );
};

/** The tests of a workflow, red ones first, each with what differs. */
export const GoldenList = () => {
  const words = useWords();
  const tests = useDocument((state) => state.document.tests);
  const { runs, state, problem } = useView((view) => view.goldens);
  const errors = useDocument((document) => document.diagnostics.some(({ severity }) => severity === 'error'));
  if (tests === undefined || tests.length === 0) return null;
  const red = (golden: Golden): number => Number(runs[golden.id]?.passed === false);
  const sorted = [...tests].sort((a, b) => red(b) - red(a));
  const failing = tests.reduce((sum, golden) => sum + red(golden), 0);
  return (
    <section aria-live="polite">
      <Title order={3} size="h4" mb={4}>
        {words('golden.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs" data-testid="goldens-state">
        {state === 'running'
          ? words('golden.running')
          : errors
            ? words('golden.noProgram')
            : words('golden.summary', { red: failing, count: tests.length })}
      </Text>
      {problem === null ? null : (
        <Alert color="red" variant="light" mb="xs">
          {problem}
        </Alert>
      )}
      <Stack gap={6}>
        {sorted.map((golden) => (
          <Row key={golden.id} golden={golden} run={runs[golden.id]} />
        ))}
      </Stack>
    </section>
  );
};
