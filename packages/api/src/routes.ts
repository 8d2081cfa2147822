import type { Route } from './route.ts';
import { accountRoutes } from './routes/accounts.ts';
import { adminRoutes } from './routes/admin.ts';
import { analyticsRoutes } from './routes/analytics.ts';
import { backtestRoutes } from './routes/backtests.ts';
import { collaborationRoutes } from './routes/collaboration.ts';
import { eventRoutes } from './routes/events.ts';
import { experimentRoutes } from './routes/experiments.ts';
import { leadRoutes } from './routes/leads.ts';
import { operationsRoutes } from './routes/operations.ts';
import { pluginRoutes } from './routes/plugins.ts';
import { privacyRoutes } from './routes/privacy.ts';
import { ruleRoutes } from './routes/rules.ts';
import { salesRoutes } from './routes/sales.ts';
import { sweepRoutes } from './routes/sweeps.ts';
import { systemRoutes } from './routes/system.ts';
import { trackingRoutes } from './routes/tracking.ts';
import { understandRoutes } from './routes/understand.ts';
import { workflowRoutes } from './routes/workflows.ts';

/** Every route of the HTTP interface by the name of its operation. */
export const routes = {
  ...eventRoutes,
  ...leadRoutes,
  ...privacyRoutes,
  ...accountRoutes,
  ...workflowRoutes,
  ...experimentRoutes,
  ...backtestRoutes,
  ...collaborationRoutes,
  ...ruleRoutes,
  ...understandRoutes,
  ...salesRoutes,
  ...operationsRoutes,
  ...adminRoutes,
  ...sweepRoutes,
  ...pluginRoutes,
  ...analyticsRoutes,
  ...trackingRoutes,
  ...systemRoutes,
} satisfies Record<string, Route>;

/** The name of an operation. */
export type RouteId = keyof typeof routes;
