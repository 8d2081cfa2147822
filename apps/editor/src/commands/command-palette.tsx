import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { places } from '../app/navigation.ts';
import { useWords } from '../messages/use-words.ts';
import type { Command } from './command.ts';
import { HelpSheet } from './help-sheet.tsx';
import { useHelp } from './help-store.ts';
import { Keys } from './keys.tsx';
import { commandsStore, openCommands } from './open-commands.ts';
import { availableCommands, useRegistry } from './registry.ts';
import { useCommands } from './use-commands.ts';
import { useKeymap } from './use-keymap.ts';

const grouped = (commands: readonly Command[]): SpotlightActionGroupData[] => {
  const groups = new Map<string, Command[]>();
  for (const command of commands) groups.set(command.group, [...(groups.get(command.group) ?? []), command]);
  return [...groups].map(([group, members]) => ({
    group,
    actions: members.map((command) => ({
      id: command.id,
      label: command.label,
      onClick: command.run,
      rightSection: command.shortcut === undefined ? null : <Keys shortcut={command.shortcut} />,
    })),
  }));
};

/** Search over everything that can be done now, the keymap and the help sheet. */
export const CommandPalette = ({ navigate }: { readonly navigate: (to: string) => void }) => {
  const intl = useIntl();
  const scopes = useRegistry((state) => state.scopes);
  const toggleHelp = useHelp((state) => state.toggle);
  const words = useWords();
  const shellCommands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'app.commands',
        label: words('commands.open'),
        group: words('commands.app'),
        shortcut: 'mod+k',
        run: openCommands,
      },
      {
        id: 'app.help',
        label: words('commands.help'),
        group: words('commands.app'),
        shortcut: '?',
        run: toggleHelp,
      },
      ...places.map(({ to, label }) => ({
        id: `go.${label}`,
        label: words(label),
        group: words('commands.go'),
        run: () => navigate(to),
      })),
    ],
    [words, toggleHelp, navigate],
  );
  useCommands('app', shellCommands);
  useKeymap();
  useEffect(() => {
    document.documentElement.lang = intl.locale;
  }, [intl.locale]);
  return (
    <>
      <Spotlight
        store={commandsStore}
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
