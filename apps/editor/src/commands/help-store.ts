import { create } from 'zustand';

interface Help {
  readonly opened: boolean;
  readonly toggle: () => void;
}

/** Whether the help sheet is open. */
export const useHelp = create<Help>()((set) => ({
  opened: false,
  toggle: () => set(({ opened }) => ({ opened: !opened })),
}));
