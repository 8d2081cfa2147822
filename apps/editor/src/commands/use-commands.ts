import { useEffect } from 'react';
import type { Command } from './command.ts';
import { useRegistry } from './registry.ts';

/** Offers commands while the component is on the page. Keep `commands` referentially stable. */
export const useCommands = (scope: string, commands: readonly Command[]): void => {
  useEffect(() => {
    const { put, drop } = useRegistry.getState();
    put(scope, commands);
    return () => drop(scope);
  }, [scope, commands]);
};
