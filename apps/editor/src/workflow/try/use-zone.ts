import type { SimulatedStep } from '../../api/index.ts';
import { useEditor } from '../state/editor.ts';

/** The clock a simulated lead goes by: its own where it is known, else ours. */
export const useZone = ({ state }: SimulatedStep): string => {
  const { workspace } = useEditor();
  const { timezone } = state.traits;
  return typeof timezone === 'string' && Intl.supportedValuesOf('timeZone').includes(timezone)
    ? timezone
    : workspace.timezone;
};
