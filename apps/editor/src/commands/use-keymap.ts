import { useEffect } from 'react';
import type { Command } from './command.ts';
import { availableCommands, useRegistry } from './registry.ts';
import { shortcutOf } from './shortcut.ts';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const inDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null;

/* Escape leaves a field, unless the field itself has something to close. */
const leaving = (shortcut: string, target: EventTarget | null): boolean =>
  shortcut === 'Escape' && target instanceof Element && target.getAttribute('aria-expanded') !== 'true';

/** Runs the command whose shortcut is pressed; never steals a key from a field or a dialog. */
export const useKeymap = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(event);
      if (shortcut === '' || event.defaultPrevented) return;
      if (shortcut !== 'mod+k' && inDialog(event.target)) return;
      if (shortcut !== 'mod+k' && typing(event.target) && !leaving(shortcut, event.target)) return;
      const { scopes } = useRegistry.getState();
      const bound = (command: Command) =>
        command.shortcut === shortcut || command.alternates?.includes(shortcut) === true;
      const found = availableCommands(scopes).find(bound);
      // The browser's own undo would reach into a field left long ago.
      if (found !== undefined || (event.ctrlKey && Object.values(scopes).flat().some(bound)))
        event.preventDefault();
      found?.run();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
};
