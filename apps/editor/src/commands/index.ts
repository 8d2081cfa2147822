export type { Command } from './command.ts';
export { Keys } from './keys.tsx';
export { openCommands } from './open-commands.ts';
export { useCommands } from './use-commands.ts';
