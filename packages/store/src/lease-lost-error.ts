/** A commit refused because another worker holds the partition by now. Nothing of the batch was kept. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
  constructor() {
    super('Another worker took over a partition of this batch; it judges the events.');
  }
}
