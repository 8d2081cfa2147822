import type { NodeDefinition } from '@sluice/sdk';
import { waitFor } from './wait-for.ts';
import { waitForEvent } from './wait-for-event.ts';
import { waitUntilDate } from './wait-until-date.ts';
import { waitUntilWindow } from './wait-until-window.ts';

/** In the order of the palette. */
export const waits: readonly NodeDefinition[] = [waitUntilWindow, waitFor, waitUntilDate, waitForEvent];
