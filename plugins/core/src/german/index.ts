import type { NodeWords } from '@sluice/sdk';
import { germanDeeds } from './deeds.ts';
import { germanQuestions } from './questions.ts';
import { germanScores } from './scores.ts';
import { germanTriggers } from './triggers.ts';

/** The built-in nodes in German, by type. */
export const german: Readonly<Record<string, NodeWords>> = Object.fromEntries([
  ...germanTriggers,
  ...germanQuestions,
  ...germanScores,
  ...germanDeeds,
]);
