import { Menu } from '@mantine/core';
import { useMemo } from 'react';
import { Keys } from '../../commands/index.ts';
import { commandsOn, workflowCommands } from '../actions/commands.ts';
import { useEditor, useView } from '../state/editor.ts';

/** The menu of the right mouse button: what can be done with the selection, else with the canvas. */
export const ContextMenu = () => {
  const editor = useEditor();
  const place = useView((state) => state.menu);
  const chosen = useView(({ nodes, edges, note }) => nodes.size + edges.size > 0 || note !== null);
  const commands = useMemo(() => workflowCommands(editor), [editor]);
  if (place === null) return null;
  const offered = chosen
    ? commandsOn(commands, 'selection')
    : commands.filter(({ id }) =>
        ['edit.insert', 'edit.paste', 'edit.sticky', 'edit.selectAll', 'edit.tidy', 'view.fit'].includes(id),
      );
  return (
    <Menu opened position="bottom-start" offset={0} onClose={() => editor.view.setState({ menu: null })}>
      <Menu.Target>
        <span style={{ position: 'fixed', left: place.x, top: place.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown>
        {offered
          .filter(({ when }) => when?.() !== false)
          .map(({ id, label, shortcut, run }) => (
            <Menu.Item
              key={id}
              data-testid={`context-${id}`}
              rightSection={shortcut === undefined ? null : <Keys shortcut={shortcut} />}
              onClick={run}
            >
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
};
