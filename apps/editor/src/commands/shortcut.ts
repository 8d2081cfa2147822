/** The part of a keyboard event a shortcut looks at. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const named = /^(Shift|Control|Alt|Meta)$/;

/** A key press in the words of shortcuts: `mod+shift+z`, `?`, `Delete`. */
export const shortcutOf = (press: KeyPress): string => {
  if (named.test(press.key)) return '';
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const letter = /^[a-z0-9]$/.test(key);
  return [
    press.ctrlKey || press.metaKey ? 'mod' : '',
    press.altKey ? 'alt' : '',
    press.shiftKey && (letter || key.length > 1) ? 'shift' : '',
    key,
  ]
    .filter((part) => part !== '')
    .join('+');
};

const symbols: Readonly<Record<string, string>> = {
  mod: 'Ctrl',
  shift: 'Shift',
  alt: 'Alt',
  Delete: 'Del',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

/** The keys of a shortcut as printed on a keyboard. */
export const keysOf = (shortcut: string): readonly string[] =>
  (shortcut === '+' ? ['+'] : shortcut.split('+')).map(
    (part) => symbols[part] ?? (part.length === 1 ? part.toUpperCase() : part),
  );
