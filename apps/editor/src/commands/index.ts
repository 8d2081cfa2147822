export type { Command, Surface } from './command.ts';
export { Keys } from './keys.tsx';
export { useCommands } from './use-commands.ts';
