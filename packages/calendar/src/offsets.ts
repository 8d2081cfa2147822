import { inZone } from './zone.ts';

/** A time during which a zone's clocks keep one distance from UTC; wall time = instant + offset. */
export interface OffsetSpan {
  /** First instant; that of the question in the first span. */
  readonly from: number;
  /** First instant after it; infinite where the clocks are never changed again. */
  readonly until: number;
  /** Milliseconds ahead of UTC. */
  readonly offset: number;
}

/** The spans of a zone from an instant on, in order: in each of them clocks can be reckoned by adding. */
export function* offsetsFrom(instant: number, zone: string): Generator<OffsetSpan, void> {
  let from = instant;
  let clock = inZone(instant, zone);
  for (;;) {
    const offset = clock.offsetNanoseconds / 1_000_000;
    const change = clock.getTimeZoneTransition('next');
    if (change === null) return yield { from, until: Number.POSITIVE_INFINITY, offset };
    yield { from, until: change.epochMilliseconds, offset };
    from = change.epochMilliseconds;
    clock = change;
  }
}
