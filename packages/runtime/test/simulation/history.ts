import type { IncomingEvent } from '../../src/ingest/incoming.ts';

const people = 6;
const types = ['page.viewed', 'page.viewed', 'form.submitted', 'email.clicked'] as const;

/** Batches of a few people's events, in places sent twice, anonymous before they give their address. */
export const historyOf = (
  random: () => number,
  { events, from }: { readonly events: number; readonly from: number },
): readonly (readonly IncomingEvent[])[] => {
  const pick = (n: number): number => Math.floor(random() * n);
  const all = Array.from({ length: events }, (_, n): IncomingEvent => {
    const person = pick(people);
    const type = types[pick(types.length)] ?? 'page.viewed';
    const anonymous = { anonymousId: `browser ${person}` };
    return {
      id: `e${n}`,
      type,
      lead:
        n > events / 3 || type === 'form.submitted'
          ? { ...anonymous, email: `p${person}@x.test` }
          : anonymous,
      properties: type === 'form.submitted' ? { form: 'demo' } : { path: '/pricing' },
      traits: random() < 0.3 ? { employees: pick(500) } : {},
      occurredAt: from - pick(5 * 86_400_000),
    };
  });
  const batches: IncomingEvent[][] = [];
  for (let at = 0; at < all.length; ) {
    const size = 1 + pick(5);
    batches.push(all.slice(at, at + size));
    at += random() < 0.9 ? size : Math.max(1, size - 2);
  }
  return batches;
};
