export { describeEventLog, type EventLogHost } from './event-log-contract.ts';
export { againstLived, type LivedReport } from './lived.ts';
