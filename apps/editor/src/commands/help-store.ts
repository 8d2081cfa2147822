import { create } from 'zustand';
import { usePaletteWanted } from './open-commands.ts';

interface Help {
  readonly opened: boolean;
  readonly toggle: () => void;
}

/** Whether the help sheet is open. */
export const useHelp = create<Help>()((set) => ({
  opened: false,
  toggle: () => {
    usePaletteWanted.setState({ wanted: true });
    set(({ opened }) => ({ opened: !opened }));
  },
}));
