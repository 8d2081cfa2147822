/** Something a user can do by name. One list feeds menu, keymap, palette and help. */
export interface Command {
  /** Unique, `area.verb`. */
  readonly id: string;
  /** In words, as the palette shows it. */
  readonly label: string;
  /** Heading in palette and help. */
  readonly group: string;
  /** `mod` is Ctrl, or ⌘ on a Mac: `mod+shift+z`, `c`, `Delete`. */
  readonly shortcut?: string;
  /** Further shortcuts that do the same. */
  readonly alternates?: readonly string[];
  /** False hides the command; absent is always. */
  readonly when?: () => boolean;
  readonly run: () => void;
}
