import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useWords } from '../messages/use-words.ts';
import type { Command } from './command.ts';
import { HelpSheet } from './help-sheet.tsx';
import { Keys } from './keys.tsx';
import { keywords } from './keywords.ts';
import { availableCommands, useRegistry } from './registry.ts';

const [store, handlers] = createSpotlight();

/** Opens the list of commands. */
export const open = (): void => handlers.open();

const grouped = (commands: readonly Command[]): SpotlightActionGroupData[] => {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups].map(([group, members]) => ({
    group,
    actions: members.map((command) => ({
      id: command.id,
      label: command.label,
      keywords: keywords[command.id] ?? '',
      onClick: command.run,
      rightSection: command.shortcut === undefined ? null : <Keys shortcut={command.shortcut} />,
    })),
  }));
};

/** The searchable list of commands, and the sheet of their shortcuts. Loaded when first asked for. */
export const PaletteView = () => {
  const words = useWords();
  const scopes = useRegistry((state) => state.scopes);
  return (
    <>
      <Spotlight
        store={store}
        attributes={{ content: { 'aria-label': words('commands.open') } }}
        shortcut={null}
        actions={grouped(availableCommands(scopes).filter(({ id }) => id !== 'app.commands'))}
        nothingFound={words('commands.nothing')}
        highlightQuery
        scrollable
        maxHeight={420}
        searchProps={{
          leftSection: <IconSearch size={18} aria-hidden />,
          placeholder: words('commands.placeholder'),
          'aria-label': words('commands.placeholder'),
        }}
      />
      <HelpSheet />
    </>
  );
};
