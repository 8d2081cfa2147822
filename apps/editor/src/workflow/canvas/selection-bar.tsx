import { ActionIcon, Tooltip } from '@mantine/core';
import {
  IconArrowsSplit2,
  IconCopy,
  IconCopyPlus,
  IconPencil,
  IconPin,
  IconPlugConnected,
  IconScissors,
  IconTrash,
} from '@tabler/icons-react';
import { Panel } from '@xyflow/react';
import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import { commandsOn, workflowCommands } from '../actions/commands.ts';
import { useEditor, useView } from '../state/editor.ts';
import classes from './canvas.module.css';

const icons: Readonly<Record<string, typeof IconCopy>> = {
  'view.open': IconPencil,
  'edit.connect': IconPlugConnected,
  'edit.delete': IconTrash,
  'edit.copy': IconCopy,
  'edit.cut': IconScissors,
  'edit.duplicate': IconCopyPlus,
  'edit.selectAfter': IconArrowsSplit2,
  'edit.pin': IconPin,
};

/** What can be done with the selection, by click, in sight of it. */
export const SelectionBar = () => {
  const intl = useIntl();
  const editor = useEditor();
  const count = useView(({ nodes, edges, note }) => nodes.size + edges.size + (note === null ? 0 : 1));
  /* The commands look at the selection; the set changes with it. */
  const chosen = useView(({ nodes }) => nodes);
  const commands = useMemo(() => commandsOn(workflowCommands(editor), 'selection'), [editor]);
  if (count === 0) return null;
  const offered = commands.filter(({ id, when }) =>
    id === 'view.open' ? chosen.size === 1 : when?.() !== false,
  );
  return (
    <Panel position="top-center">
      <div
        className={classes.controls}
        role="toolbar"
        aria-label={intl.formatMessage({ id: 'canvas.selection' })}
      >
        {offered.map(({ id, label, run }) => {
          const Icon = icons[id] ?? IconPencil;
          return (
            <Tooltip key={id} label={label}>
              <ActionIcon
                variant="subtle"
                color={id === 'edit.delete' ? 'red' : 'gray'}
                size={30}
                tabIndex={-1}
                aria-label={label}
                data-testid={`selection-${id}`}
                onClick={run}
              >
                <Icon size={17} stroke={1.7} aria-hidden />
              </ActionIcon>
            </Tooltip>
          );
        })}
      </div>
    </Panel>
  );
};
