import type { Json, Rule } from '@sluice/logic';

/**
 * The scoring workload of R1 to R6: a lead with nested traits and ten events becomes a score of two halves, each
 * normalised by its maximum and weighted 40 to 60, less the points for visits to careers pages, and then a band.
 */

const trait = (name: string): Rule => ({ var: `lead.traits.${name}` });
const current = (name: string): Rule => ({ var: `current.${name}` });
const isType = (type: string): Rule => ({ '===': [{ var: 'type' }, type] });
const happened = (condition: Rule): Rule => ({ some: [{ var: 'events' }, condition] });
const points = (condition: Rule, value: number): Rule => ({ if: [condition, value, 0] });

/** R2: points of the profile, at most 85. */
const fit: Rule = {
  '+': [
    {
      if: [
        { in: [trait('title'), ['CEO', 'CTO', 'CMO', 'CFO']] },
        25,
        { in: [trait('title'), ['VP Marketing', 'VP Sales', 'VP Engineering']] },
        20,
        { in: [trait('title'), ['Director', 'Marketing Director']] },
        15,
        0,
      ],
    },
    {
      if: [{ '>=': [trait('employees'), 1000] }, 25, { '>=': [trait('employees'), 100] }, 20, 10],
    },
    {
      if: [
        { in: [trait('industry'), ['Software', 'FinTech']] },
        20,
        { in: [trait('industry'), ['Services', 'Retail']] },
        10,
        0,
      ],
    },
    {
      if: [
        { in: [{ var: 'lead.company.country' }, ['US', 'CA']] },
        15,
        { in: [{ var: 'lead.company.country' }, ['GB', 'DE', 'FR']] },
        10,
        5,
      ],
    },
  ],
};

/** R3: points per event, summed over the events and capped at 100. */
const engagement: Rule = {
  reduce: [
    { var: 'events' },
    {
      '+': [
        { var: 'accumulator' },
        {
          if: [
            { '===': [current('type'), 'content.downloaded'] },
            {
              if: [
                { '===': [current('properties.tier'), 'high'] },
                15,
                { '===': [current('properties.tier'), 'medium'] },
                10,
                5,
              ],
            },
            { '===': [current('type'), 'page.viewed'] },
            {
              if: [
                { '===': [current('properties.path'), '/pricing'] },
                10,
                { '===': [current('properties.path'), '/product'] },
                5,
                2,
              ],
            },
            { '===': [current('type'), 'email.clicked'] },
            10,
            { '===': [current('type'), 'email.opened'] },
            5,
            { '===': [current('type'), 'email.delivered'] },
            1,
            { '===': [current('type'), 'event.attended'] },
            { if: [{ '===': [current('properties.kind'), 'webinar'] }, 20, 15] },
            0,
          ],
        },
      ],
    },
    0,
  ],
};

/** R6: a visit to a careers page moves a lead away. */
const careers: Rule = points(
  happened({ and: [isType('page.viewed'), { '===': [{ var: 'properties.path' }, '/careers'] }] }),
  20,
);

const half = (value: Rule, cap: number, weight: number): Rule => ({
  '*': [{ '/': [{ min: [value, cap] }, cap] }, weight],
});

const score: Rule = {
  max: [{ '-': [{ '+': [half(fit, 85, 40), half(engagement, 100, 60)] }, careers] }, 0],
};

/** The rule set as one rule: the band. A reduce over the score alone lets it be compared several times. */
export const scoringRule: Rule = {
  reduce: [
    [score],
    {
      if: [
        { '>=': [{ var: 'current' }, 80] },
        'Hot',
        { '>=': [{ var: 'current' }, 60] },
        'Warm',
        { '>=': [{ var: 'current' }, 40] },
        'Cold',
        'Disqualified',
      ],
    },
    null,
  ],
};

interface BenchEvent {
  readonly type: string;
  readonly at: number;
  readonly properties?: { readonly tier?: string; readonly path?: string; readonly kind?: string };
}

/** The data of one evaluation. */
export interface BenchLead {
  readonly lead?: {
    readonly traits?: { readonly title?: string; readonly employees?: number; readonly industry?: string };
    readonly company?: { readonly country?: string };
  };
  readonly events?: readonly BenchEvent[];
}

const [executives, vicePresidents, directors] = [
  ['CEO', 'CTO', 'CMO', 'CFO'],
  ['VP Marketing', 'VP Sales', 'VP Engineering'],
  ['Director', 'Marketing Director'],
];

/** The same scoring as an engineer would write it by hand. */
export function handwritten(data: BenchLead): string {
  const traits = data.lead?.traits;
  const title = traits?.title ?? '';
  const employees = traits?.employees ?? 0;
  const industry = traits?.industry ?? '';
  const country = data.lead?.company?.country ?? '';
  let fitPoints = 0;
  if (executives?.includes(title)) fitPoints += 25;
  else if (vicePresidents?.includes(title)) fitPoints += 20;
  else if (directors?.includes(title)) fitPoints += 15;
  fitPoints += employees >= 1000 ? 25 : employees >= 100 ? 20 : 10;
  if (industry === 'Software' || industry === 'FinTech') fitPoints += 20;
  else if (industry === 'Services' || industry === 'Retail') fitPoints += 10;
  if (country === 'US' || country === 'CA') fitPoints += 15;
  else if (country === 'GB' || country === 'DE' || country === 'FR') fitPoints += 10;
  else fitPoints += 5;
  let engagementPoints = 0;
  let sawCareers = false;
  for (const event of data.events ?? []) {
    const properties = event.properties;
    switch (event.type) {
      case 'content.downloaded':
        engagementPoints += properties?.tier === 'high' ? 15 : properties?.tier === 'medium' ? 10 : 5;
        break;
      case 'page.viewed':
        engagementPoints += properties?.path === '/pricing' ? 10 : properties?.path === '/product' ? 5 : 2;
        if (properties?.path === '/careers') sawCareers = true;
        break;
      case 'email.clicked':
        engagementPoints += 10;
        break;
      case 'email.opened':
        engagementPoints += 5;
        break;
      case 'email.delivered':
        engagementPoints += 1;
        break;
      case 'event.attended':
        engagementPoints += properties?.kind === 'webinar' ? 20 : 15;
        break;
    }
  }
  const total = Math.max(
    (Math.min(fitPoints, 85) / 85) * 40 +
      (Math.min(engagementPoints, 100) / 100) * 60 -
      (sawCareers ? 20 : 0),
    0,
  );
  return total >= 80 ? 'Hot' : total >= 60 ? 'Warm' : total >= 40 ? 'Cold' : 'Disqualified';
}

const titles = ['CEO', 'VP Marketing', 'Director', 'Marketing Manager', 'Analyst', 'CTO', 'VP Sales'];
const industries = ['Software', 'FinTech', 'Services', 'Retail', 'Mining', 'Farming'];
const countries = ['US', 'CA', 'GB', 'DE', 'FR', 'IN', 'BR'];
const paths = ['/pricing', '/product', '/blog/ten-ideas', '/careers', '/about', '/product', '/docs/start'];
const shapes: readonly ((pick: (from: readonly string[]) => string) => Json)[] = [
  (pick) => ({
    type: 'page.viewed',
    at: 1,
    properties: { path: pick(paths), title: 'Page', durationMs: 900 },
  }),
  (pick) => ({
    type: 'page.viewed',
    at: 2,
    properties: { path: pick(paths), title: 'Page', durationMs: 400 },
  }),
  (pick) => ({
    type: 'content.downloaded',
    at: 3,
    properties: { asset: 'ebook', tier: pick(['high', 'medium', 'basic']) },
  }),
  () => ({ type: 'email.opened', at: 4, properties: { campaign: 'spring' } }),
  () => ({ type: 'email.delivered', at: 5, properties: { campaign: 'spring' } }),
  () => ({ type: 'email.clicked', at: 6, properties: { campaign: 'spring', link: 'https://example.com' } }),
  (pick) => ({
    type: 'event.attended',
    at: 7,
    properties: { name: 'Show', kind: pick(['webinar', 'demo']) },
  }),
];

/** Leads from a seeded generator, as parsed JSON. */
export function benchLeads(count: number): readonly BenchLead[] {
  let seed = 12_345;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    return (seed >>> 8) % below;
  };
  const pick = (from: readonly string[]): string => from[next(from.length)] ?? '';
  return Array.from({ length: count }, (_, index) =>
    JSON.parse(
      JSON.stringify({
        lead: {
          id: `lead-${index}`,
          email: `lead-${index}@example.com`,
          traits: { title: pick(titles), employees: next(3_000), industry: pick(industries) },
          company: { name: 'Example', country: pick(countries) },
        },
        events: Array.from({ length: 10 }, () => shapes[next(shapes.length)]?.(pick)),
      }),
    ),
  );
}
