export { describeEventLog, type EventLogHost } from './event-log-contract.ts';
