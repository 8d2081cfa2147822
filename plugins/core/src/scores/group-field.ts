import { input } from '@sluice/sdk';

/** The group of the scoring model that gets the points. */
export const groupField = (group: 'fit' | 'engagement') =>
  input.group({
    title: 'Group',
    description: 'The part of the score these points belong to.',
    default: group,
    minLength: 1,
    maxLength: 100,
  });
