/** Where a command can be reached by clicking alone. */
export type Surface =
  /** A button of the bar above. */
  | 'bar'
  /** The menu “More” of the bar. */
  | 'menu'
  /** The buttons in the corner of the canvas. */
  | 'controls'
  /** The bar that appears over the canvas, and the menu of the right button, while something is selected. */
  | 'selection'
  /** A click on a card, or on its line in the outline. */
  | 'card'
  /** The close button of a panel. */
  | 'panel';

/** Something a user can do by name. One list feeds menus, keymap, palette, help and tests. */
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
  /** Where it can be clicked. */
  readonly surfaces?: readonly Surface[];
  /** False hides the command; absent is always. */
  readonly when?: () => boolean;
  readonly run: () => void;
}
