import { create } from 'zustand';
import type { Command } from './command.ts';

interface Registry {
  /** Commands by the scope that put them there; later scopes win a shortcut. */
  readonly scopes: Readonly<Record<string, readonly Command[]>>;
  readonly put: (scope: string, commands: readonly Command[]) => void;
  readonly drop: (scope: string) => void;
}

/** What can be done right now. */
export const useRegistry = create<Registry>()((set) => ({
  scopes: {},
  put: (scope, commands) => set(({ scopes }) => ({ scopes: { ...scopes, [scope]: commands } })),
  drop: (scope) =>
    set(({ scopes }) => {
      const { [scope]: _dropped, ...rest } = scopes;
      return { scopes: rest };
    }),
}));

/** All commands that may run now, newest scope first. */
export const availableCommands = (scopes: Registry['scopes']): readonly Command[] =>
  Object.values(scopes)
    .reverse()
    .flat()
    .filter(({ when }) => when?.() !== false);
