const apart = 3_600_000;

/** The same event several times, an hour apart; the last happens at `last`, an ISO instant. */
export const repeated = <Event>(
  event: Event,
  { times, last }: { readonly times: number; readonly last: string },
): readonly (Event & { readonly occurredAt: string })[] =>
  Array.from({ length: times }, (_, index) => ({
    ...event,
    occurredAt: new Date(Date.parse(last) - (times - 1 - index) * apart).toISOString(),
  }));
