import type { AnalyticsGoals } from '../workspace.ts';

/** Four of five handoffs accepted is the usual mark; 30 days suit sales that take weeks. */
export const defaultGoals: AnalyticsGoals = { quota: null, acceptance: 0.8, windowDays: 30 };
