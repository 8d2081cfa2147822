import { type DemoEvent, journey } from './journey.ts';
import { person } from './people.ts';
import { seeded } from './random.ts';

const day = 86_400_000;

/**
 * The next visitor's acts, moved to end at `now`: live traffic for the demo
 * company. `index` must not repeat over the life of the workspace.
 */
export const nextVisit = (index: number, now: number): DemoEvent[] => {
  const random = seeded(index);
  const events = journey(random, person(random, index), { from: now - day, until: now });
  const latest = events.at(-1)?.occurredAt ?? now;
  return events.map((event) => ({ ...event, occurredAt: event.occurredAt + (now - latest) }));
};
