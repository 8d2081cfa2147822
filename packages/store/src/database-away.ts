/** SQLSTATEs of a database that cannot work now: 08 connection, 53 out of disk, memory or connections, 57P0 and 25P03 cut off. */
const sqlStates = /^(08|53)[0-9A-Z]{3}$|^57P0[1-4]$|^25P03$/;
const systemCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND']);
/* The driver gives these no code. */
const messages = [
  'Connection terminated',
  'Client has encountered a connection error',
  'timeout exceeded when trying to connect',
];

/** Did the database refuse because it is away or out of room? The same statement may succeed later, and nothing of it was kept. */
export const isDatabaseAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string')
    return sqlStates.test(error.code) || systemCodes.has(error.code);
  return messages.some((words) => error.message.startsWith(words));
};
