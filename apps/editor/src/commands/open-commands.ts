import { createSpotlight } from '@mantine/spotlight';

/** The store of the one command palette. */
export const [commandsStore, commandsHandlers] = createSpotlight();

/** Opens the command palette. */
export const openCommands = (): void => commandsHandlers.open();
