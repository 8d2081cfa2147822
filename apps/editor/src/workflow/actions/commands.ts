import type { Command, Surface } from '../../commands/index.ts';
import type { Editor } from '../state/editor.ts';
import { carryCommands } from './carry-commands.ts';
import { editCommands } from './edit-commands.ts';
import type { Entry } from './entry.ts';
import { viewCommands } from './view-commands.ts';
import { walkCommands } from './walk-commands.ts';

/** Everything the workflow editor can do, named. Labels are the messages of the same id. */
export const workflowCommands = (editor: Editor): readonly Command[] => {
  const words = (id: string) => editor.intl.formatMessage({ id });
  const named = (group: string, entries: readonly Entry[]): readonly Command[] =>
    entries.map((entry) => ({ ...entry, label: words(entry.id), group: words(group) }));
  return [
    ...named('commands.edit', editCommands(editor)),
    ...named('commands.view', viewCommands(editor)),
    ...named('commands.walk', walkCommands(editor)),
    ...named('commands.carry', carryCommands(editor)),
  ];
};

/** The commands a surface shows, in the order of the registry. */
export const commandsOn = (commands: readonly Command[], surface: Surface): readonly Command[] =>
  commands.filter(({ surfaces }) => surfaces?.includes(surface));
