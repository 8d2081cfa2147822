import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useIntl } from 'react-intl';
import { places } from '../app/navigation.ts';
import { useWords } from '../messages/use-words.ts';
import type { Command } from './command.ts';
import { useHelp } from './help-store.ts';
import { openCommands, usePaletteWanted } from './open-commands.ts';
import { useCommands } from './use-commands.ts';
import { useKeymap } from './use-keymap.ts';

const PaletteView = lazy(() =>
  import('./palette-view.tsx').then((module) => ({ default: module.PaletteView })),
);

/** The commands of the whole product, the keymap, and the way to the list of commands. */
export const CommandPalette = ({ navigate }: { readonly navigate: (to: string) => void }) => {
  const { locale } = useIntl();
  const words = useWords();
  const toggleHelp = useHelp((state) => state.toggle);
  const wanted = usePaletteWanted((state) => state.wanted);
  const commands = useMemo<readonly Command[]>(
    () => [
      {
        id: 'app.commands',
        label: words('commands.open'),
        group: words('commands.app'),
        shortcut: 'mod+k',
        run: () => void openCommands(),
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
  useCommands('app', commands);
  useKeymap();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return <Suspense fallback={null}>{wanted ? <PaletteView /> : null}</Suspense>;
};
