import { create } from 'zustand';

/** Whether list and help sheet have been asked for yet: they load then. */
export const usePaletteWanted = create<{ readonly wanted: boolean }>()(() => ({ wanted: false }));

/** Opens the list of commands. */
export const openCommands = async (): Promise<void> => {
  usePaletteWanted.setState({ wanted: true });
  const { open } = await import('./palette-view.tsx');
  open();
};
