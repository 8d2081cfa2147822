import { ActionIcon, Badge, Button, Group, Menu, TextInput, Tooltip, VisuallyHidden } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconDots,
  IconFlask,
  IconListTree,
  IconMessages,
  IconRocket,
} from '@tabler/icons-react';
import { Link, useRouter } from '@tanstack/react-router';
import { Fragment, lazy, Suspense, useMemo } from 'react';
import { Keys } from '../commands/index.ts';
import { useWords } from '../messages/use-words.ts';
import { commandsOn, workflowCommands } from './actions/commands.ts';
import { setHead } from './edits/set-head.ts';
import { SaveStatus } from './save-status.tsx';
import { redo, undo } from './state/document-store.ts';
import { commitNow, useDocument, useEditor, useView } from './state/editor.ts';
import type { Panel } from './state/view-store.ts';
import classes from './workflow.module.css';

const FillProgress = lazy(() =>
  import('./publish/fill-progress.tsx').then((module) => ({ default: module.FillProgress })),
);

/** Name, state of the draft, and what is done most. */
export const TopBar = () => {
  const words = useWords();
  const editor = useEditor();
  const router = useRouter();
  const id = useDocument((state) => state.id);
  const name = useDocument(({ document }) => document.name);
  const canUndo = useDocument(({ past }) => past.at(-1)?.label);
  const canRedo = useDocument(({ future }) => future.at(-1)?.label);
  const errors = useDocument(
    ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === 'error').length,
  );
  const problems = useDocument(({ diagnostics }) => diagnostics.length);
  const version = useDocument((state) => state.publishedVersion);
  const red = useView(({ goldens }) => Object.values(goldens.runs).filter(({ passed }) => !passed).length);
  const outline = useView((state) => state.outline);
  const panel = useView((state) => state.panel);
  const menu = useMemo(() => {
    const commands = commandsOn(workflowCommands(editor), 'menu');
    return [...new Set(commands.map(({ group }) => group))].map((group) => ({
      group,
      members: commands.filter((command) => command.group === group),
    }));
  }, [editor]);
  const toggle = (wanted: Panel) => () => editor.view.setState({ panel: panel === wanted ? null : wanted });
  return (
    <header className={classes.bar}>
      <Link to="/workflows" className={classes.back}>
        {words('nav.workflows')}
      </Link>
      <span aria-hidden className={classes.slash}>
        /
      </span>
      <VisuallyHidden component="h1">{name}</VisuallyHidden>
      <TextInput
        className={classes.name ?? ''}
        variant="unstyled"
        value={name}
        aria-label={words('bar.name')}
        data-testid="workflow-name"
        onChange={(event) =>
          commitNow(
            editor,
            setHead(editor.documents.getState().document, { name: event.currentTarget.value }),
            {
              message: 'edit.rename',
              key: 'name',
            },
          )
        }
      />
      <Badge
        variant="light"
        color={version === null ? 'gray' : 'green'}
        tt="none"
        visibleFrom="sm"
        data-testid="version"
      >
        {version === null ? words('bar.neverPublished') : words('bar.version', { version })}
      </Badge>
      <SaveStatus />
      <Suspense>
        <FillProgress />
      </Suspense>
      <Group gap={4} ml="auto" wrap="nowrap" className={classes.tools ?? ''}>
        <Tooltip label={canUndo === undefined ? words('edit.undo') : words('bar.undo', { step: canUndo })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            disabled={canUndo === undefined}
            className={classes.step ?? ''}
            aria-label={words('edit.undo')}
            data-testid="undo"
            onClick={() => undo(editor.documents)}
          >
            <IconArrowBackUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={canRedo === undefined ? words('edit.redo') : words('bar.redo', { step: canRedo })}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={32}
            disabled={canRedo === undefined}
            className={classes.step ?? ''}
            aria-label={words('edit.redo')}
            data-testid="redo"
            onClick={() => redo(editor.documents)}
          >
            <IconArrowForwardUp size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={words('view.outline')}>
          <ActionIcon
            variant={outline ? 'light' : 'subtle'}
            color={outline ? 'river' : 'gray'}
            size={32}
            visibleFrom="sm"
            aria-pressed={outline}
            aria-label={words('view.outline')}
            data-testid="outline-toggle"
            onClick={() => editor.view.setState({ outline: !outline })}
          >
            <IconListTree size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {problems === 0 ? null : (
          <Button
            variant="subtle"
            color={errors > 0 ? 'red' : 'orange'}
            size="compact-md"
            px={8}
            aria-label={words('bar.problems', { errors, warnings: problems - errors })}
            leftSection={<IconAlertTriangle size={17} aria-hidden />}
            data-testid="problems"
            onClick={toggle('problems')}
          >
            {problems}
          </Button>
        )}
        <Tooltip label={words('view.comments')}>
          <ActionIcon
            variant={panel === 'comments' ? 'light' : 'subtle'}
            color={panel === 'comments' ? 'river' : 'gray'}
            size={32}
            aria-pressed={panel === 'comments'}
            aria-label={words('view.comments')}
            data-testid="comments"
            onClick={toggle('comments')}
          >
            <IconMessages size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFlask size={16} aria-hidden />}
          rightSection={
            red === 0 ? null : (
              <Badge
                size="xs"
                color="red"
                circle
                aria-label={words('golden.redCount', { count: red })}
                data-testid="goldens-red"
              >
                {red}
              </Badge>
            )
          }
          data-testid="test"
          onClick={toggle('test')}
        >
          {words('bar.test')}
        </Button>
        <Button
          size="xs"
          leftSection={<IconRocket size={16} aria-hidden />}
          data-testid="publish"
          onClick={() => editor.view.setState({ publishing: true })}
        >
          {words('bar.publish')}
        </Button>
        <Menu position="bottom-end" withinPortal width={260}>
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={32}
              aria-label={words('bar.more')}
              data-testid="more"
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {menu.map(({ group, members }) => (
              <Fragment key={group}>
                <Menu.Label>{group}</Menu.Label>
                {members.map(({ id, label, shortcut, when, run }) => (
                  <Menu.Item
                    key={id}
                    onClick={run}
                    disabled={when?.() === false}
                    data-testid={`menu-${id}`}
                    rightSection={shortcut === undefined ? null : <Keys shortcut={shortcut} />}
                  >
                    {label}
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
            {version === null ? null : (
              <Menu.Item
                onClick={() => router.history.push(`/experiments/new?workflow=${id}`)}
                leftSection={<IconFlask size={16} aria-hidden />}
                data-testid="menu-experiment"
              >
                {words('bar.experiment')}
              </Menu.Item>
            )}
            <Menu.Item component={Link} to={`/workflows/${id}/backtests`} data-testid="menu-backtests">
              {words('bar.past')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </header>
  );
};
