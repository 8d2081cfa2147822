import type { NodeDefinition } from '@sluice/sdk';
import { bandSwitch } from './band-switch.ts';
import { bantCheck } from './bant-check.ts';
import { randomSplit } from './random-split.ts';
import { ruleCondition } from './rule.ts';
import { segment } from './segment.ts';
import { territory } from './territory.ts';
import { valueSwitch } from './value-switch.ts';

/** In the order of the palette. */
export const conditions: readonly NodeDefinition[] = [
  ruleCondition,
  segment,
  territory,
  bantCheck,
  bandSwitch,
  valueSwitch,
  randomSplit,
];
