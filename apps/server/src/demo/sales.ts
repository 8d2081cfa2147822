import type { DemoEvent } from './journey.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** What sales does with a handoff, and when; null while nobody has looked. */
export interface Verdict {
  readonly accepted: boolean;
  readonly reason: string;
  readonly at: number;
  /** Deal events that follow. */
  readonly deal: readonly DemoEvent[];
}

const rejections = [
  'No budget this year',
  'Too small',
  'Student or job seeker',
  'Already a customer of a partner',
] as const;

/** The rep's answer to a person handed over at `at`; about one in twelve is left lying. */
export const salesVerdict = (random: Random, who: Person, handedOverAt: number): Verdict | null => {
  if (random.chance(0.08)) return null;
  const at = Math.round(handedOverAt + (0.5 + random.next() ** 2 * 34) * hour);
  const accepted = random.chance(0.25 + who.fit * 0.5 + who.interest * 0.3);
  if (!accepted) return { accepted, reason: random.pick(rejections), at, deal: [] };
  const event = (type: string, days: number, properties: DemoEvent['properties']): DemoEvent => ({
    id: `demo-${who.anonymousId}-${type}`,
    type,
    lead: { email: who.email },
    properties,
    occurredAt: Math.round(at + days * day),
  });
  const amount = Math.round((4_000 + random.next() * 9_000 + who.traits.employees * 12) / 100) * 100;
  const deal: DemoEvent[] = [];
  if (random.chance(0.35 + who.interest * 0.4)) {
    const opened = 1 + random.next() * 9;
    deal.push(event('deal.opened', opened, { amount, currency: 'USD' }));
    const closes = opened + 4 + random.next() * 30;
    const won = random.chance(0.2 + who.fit * 0.35);
    deal.push(event(won ? 'deal.won' : 'deal.lost', closes, { amount, currency: 'USD' }));
  }
  return { accepted, reason: 'Good conversation booked', at, deal };
};
