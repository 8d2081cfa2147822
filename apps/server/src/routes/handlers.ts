import type { Handlers } from '../http/define-routes.ts';
import type { Services } from '../services/context.ts';
import { accountHandlers } from './account-handlers.ts';
import { adminHandlers } from './admin-handlers.ts';
import { analyticsHandlers } from './analytics-handlers.ts';
import { backtestHandlers } from './backtest-handlers.ts';
import { collaborationHandlers } from './collaboration-handlers.ts';
import { experimentHandlers } from './experiment-handlers.ts';
import { leadHandlers } from './lead-handlers.ts';
import { operationsHandlers } from './operations-handlers.ts';
import { pluginHandlers } from './plugin-handlers.ts';
import { privacyHandlers } from './privacy-handlers.ts';
import { salesHandlers } from './sales-handlers.ts';
import { sweepHandlers } from './sweep-handlers.ts';
import { systemHandlers } from './system-handlers.ts';
import { trackingHandlers } from './tracking-handlers.ts';
import { understandHandlers } from './understand-handlers.ts';
import { workflowHandlers } from './workflow-handlers.ts';

/** A handler for every route of the table. */
export const handlersOf = (services: Services): Handlers => ({
  ...leadHandlers(services),
  ...privacyHandlers(services),
  ...accountHandlers(services),
  ...workflowHandlers(services),
  ...experimentHandlers(services),
  ...backtestHandlers(services),
  ...collaborationHandlers(services),
  ...salesHandlers(services),
  ...operationsHandlers(services),
  ...adminHandlers(services),
  ...sweepHandlers(services),
  ...pluginHandlers(services),
  ...analyticsHandlers(services),
  ...trackingHandlers(services),
  ...systemHandlers(services),
  ...understandHandlers(services),
});
