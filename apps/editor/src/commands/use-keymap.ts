import { useEffect } from 'react';
import { availableCommands, useRegistry } from './registry.ts';
import { shortcutOf } from './shortcut.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;

/** Runs the command whose shortcut is pressed; never steals a key from a field or a dialog. */
export const useKeymap = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (shortcut === '' || event.defaultPrevented) return;
      if (shortcut !== 'mod+k' && (typing(event.target) || inDialog(event.target))) return;
      const found = availableCommands(useRegistry.getState().scopes).find(
        (command) => command.shortcut === shortcut || command.alternates?.includes(shortcut),
      );
      if (found === undefined) return;
      event.preventDefault();
      found.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
