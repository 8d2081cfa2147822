import { core } from '@sluice/plugin-core';
import type { Plugin } from '@sluice/sdk';

/** The plugins of this server, in the order of the palette. */
export const plugins: readonly Plugin[] = [core];
