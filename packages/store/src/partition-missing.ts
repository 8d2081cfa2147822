/** Whether an append failed because no partition of the log takes its sequence numbers yet. */
export const isPartitionMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === '23514' &&
  /no partition of relation "events" found/.test(error.message);
