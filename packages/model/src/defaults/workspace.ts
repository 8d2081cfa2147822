import { newScoringModel } from '../scoring-model.ts';
import type { Workspace } from '../workspace.ts';
import { defaultFields } from './fields.ts';
import { defaultSegments } from './segments.ts';
import { defaultStages } from './stages.ts';
import { defaultTerritories } from './territories.ts';

/** The settings a new installation begins with. */
export const defaultWorkspace = (): Workspace => ({
  name: 'My company',
  sender: 'Sluice <hello@example.com>',
  marketingEmail: 'marketing@example.com',
  timezone: 'Etc/UTC',
  fields: defaultFields,
  segments: defaultSegments,
  territories: defaultTerritories,
  stages: defaultStages,
  reps: [],
  scoring: newScoringModel,
  slaHours: 24,
});
