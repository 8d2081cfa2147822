import type { NodeDefinition } from '@sluice/sdk';
import { addPoints } from './add-points.ts';
import { eventPoints } from './event-points.ts';
import { fitPoints } from './fit-points.ts';
import { negativePoints } from './negative-points.ts';
import { rulePoints } from './rule-points.ts';

/** In the order of the palette. */
export const scores: readonly NodeDefinition[] = [
  addPoints,
  negativePoints,
  eventPoints,
  fitPoints,
  rulePoints,
];
