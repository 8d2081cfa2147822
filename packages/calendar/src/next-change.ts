import { CalendarError } from './calendar-error.ts';
import { offsetsFrom } from './offsets.ts';
import { readWindow, type TimeWindow } from './time-window.ts';

const minute = 60_000;
const day = 86_400_000;
/** Days within which a week's window without holidays opens and closes, if it ever does, whatever the clocks do. */
const horizon = 16;

/**
 * The first instant from this one on at which the window is open: the instant itself where it is. What counts is
 * the clock on the wall: hours skipped in spring are not waited for, hours that come twice in autumn are open twice.
 *
 * @throws CalendarError; `never` where quiet hours or holidays leave nothing of the window.
 */
export function nextAllowed(window: TimeWindow, instant: number): number {
  const found = nextChange(window, { from: instant, open: true });
  if (found !== null) return found;
  throw new CalendarError('never', 'Quiet hours or holidays leave nothing of the window.');
}

/** The first instant from this one on at which the window is closed; null where it never closes. */
export function nextClosed(window: TimeWindow, instant: number): number | null {
  return nextChange(window, { from: instant, open: false });
}

function nextChange(
  window: TimeWindow,
  { from, open: wanted }: { readonly from: number; readonly open: boolean },
): number | null {
  const { open, edges, regularFrom } = readWindow(window);
  const end = Math.max(from, regularFrom) + horizon * day;
  for (const span of offsetsFrom(from, window.zone)) {
    if (open(span.from + span.offset) === wanted) return span.from;
    const until = Math.min(span.until, end);
    for (let date = Math.floor((span.from + span.offset) / day); ; date++) {
      const midnight = date * day - span.offset;
      if (midnight >= until) break;
      for (const edge of edges) {
        const at = midnight + edge * minute;
        if (at > span.from && at < until && open(at + span.offset) === wanted) return at;
      }
    }
    if (span.until >= end) return null;
  }
  return null;
}
