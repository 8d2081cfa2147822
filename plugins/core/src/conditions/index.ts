import type { NodeDefinition } from '@sluice/sdk';
import { ruleCondition } from './rule.ts';
import { segment } from './segment.ts';
import { territory } from './territory.ts';

/** In the order of the palette. */
export const conditions: readonly NodeDefinition[] = [ruleCondition, segment, territory];
