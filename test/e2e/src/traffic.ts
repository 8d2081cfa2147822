const day = 86_400_000;

/** How far a simulated lead of `mql-scoring` goes: over both thresholds, over the lower only, over none. */
export type Warmth = 'hot' | 'middle' | 'cold';

const fits = {
  title: 'VP Finance',
  employees: 2400,
  industry: 'Financial services',
  country: 'US',
  budget: true,
  authority: true,
};

const steps: Readonly<Record<Warmth, readonly object[]>> = {
  cold: [],
  /* 70 points in all: an MQL from 65 on, and none from 75 on. */
  middle: [{ type: 'content.downloaded', properties: { asset: 'Kit', tier: 'high' } }],
  /* 92 points. */
  hot: [
    { type: 'content.downloaded', properties: { asset: 'Kit', tier: 'high' } },
    { type: 'event.attended', properties: { name: 'Live', kind: 'webinar' } },
  ],
};

/** A lead that asks for a demo: all that fits, and 54 points. */
export const arrival = (name: string, at: number) => ({
  type: 'form.submitted',
  lead: { email: `${name}@${name}.example` },
  traits: fits,
  properties: { form: 'demo' },
  occurredAt: new Date(at).toISOString(),
});

/** What it does in the two days after. */
export const followUp = (name: string, { at, warmth }: { readonly at: number; readonly warmth: Warmth }) =>
  steps[warmth].map((step, n) => ({
    ...step,
    lead: { email: `${name}@${name}.example` },
    occurredAt: new Date(at + (n + 1) * day).toISOString(),
  }));

/** Leads of a series: of every ten so many are hot and so many in the middle; spread evenly over the days. */
export const series = (
  prefix: string,
  {
    leads,
    hot,
    middle,
    from,
    days,
  }: {
    readonly leads: number;
    readonly hot: number;
    readonly middle: number;
    readonly from: number;
    readonly days: number;
  },
) =>
  Array.from({ length: leads }, (_, n) => {
    const name = `${prefix}${n}`;
    const at = from + Math.floor((n / leads) * days) * day + (n % 50) * 60_000;
    /* 7 and 10 have no common divisor: each ten leads have each place once, in an order of its own. */
    const place = (n * 7) % 10;
    const warmth: Warmth = place < hot ? 'hot' : place < hot + middle ? 'middle' : 'cold';
    return { name, at, warmth };
  });
