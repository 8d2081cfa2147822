import type { Random } from './random.ts';

/** A made-up person who may become a lead. */
export interface Person {
  readonly anonymousId: string;
  readonly email: string;
  readonly traits: {
    readonly first_name: string;
    readonly last_name: string;
    readonly title: string;
    readonly company: string;
    readonly employees: number;
    readonly industry: string;
    readonly country: string;
    readonly state?: string;
    readonly source: string;
    readonly campaign?: string;
  };
  /** How well the company fits, 0–1: drives whether sales accepts. */
  readonly fit: number;
  /** How much the person wants it, 0–1: drives what the person does. */
  readonly interest: number;
  readonly jobSeeker: boolean;
}

const first = [
  'Ada',
  'Amir',
  'Bea',
  'Carlos',
  'Chen',
  'Dana',
  'Elif',
  'Emil',
  'Fatima',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kaya',
  'Lena',
  'Luca',
  'Mara',
  'Mei',
  'Nadia',
  'Noah',
  'Olu',
  'Priya',
  'Ravi',
  'Rosa',
  'Sam',
  'Sofia',
  'Tariq',
  'Uma',
  'Viktor',
  'Wendy',
  'Yara',
  'Zoe',
] as const;
const last = [
  'Abbott',
  'Almeida',
  'Berg',
  'Castillo',
  'Dubois',
  'Eriksen',
  'Fischer',
  'Garcia',
  'Haddad',
  'Ito',
  'Jensen',
  'Kowalski',
  'Lindqvist',
  'Moreau',
  'Nakamura',
  'Okafor',
  'Patel',
  'Quinn',
  'Rossi',
  'Santos',
  'Tanaka',
  'Ueda',
  'Vargas',
  'Weber',
  'Xu',
  'Yilmaz',
  'Zhang',
] as const;
const companyFirst = [
  'Bright',
  'Copper',
  'Delta',
  'Evergreen',
  'Fair',
  'Granite',
  'Harbor',
  'Iron',
  'Juniper',
  'Lark',
  'Maple',
  'North',
  'Open',
  'Pine',
  'River',
  'Silver',
  'Tide',
  'Umber',
  'Vale',
  'Willow',
] as const;
const companyLast = [
  'forge',
  'works',
  'field',
  'labs',
  'soft',
  'bank',
  'health',
  'logistics',
  'media',
  'grid',
  'data',
  'foods',
] as const;

const titles: readonly (readonly [string, number])[] = [
  ['CFO', 5],
  ['CEO', 5],
  ['VP Finance', 9],
  ['VP Marketing', 6],
  ['Director of Finance', 12],
  ['Director of Operations', 8],
  ['Finance Manager', 22],
  ['Analyst', 20],
  ['Consultant', 8],
  ['Student', 5],
];
const industries: readonly (readonly [string, number])[] = [
  ['Software', 30],
  ['Financial services', 18],
  ['Healthcare', 12],
  ['Manufacturing', 12],
  ['Retail', 14],
  ['Education', 8],
  ['Other', 6],
];
const places: readonly (readonly [readonly [string, string | null], number])[] = [
  [['US', 'NY'], 10],
  [['US', 'MA'], 8],
  [['US', 'CA'], 14],
  [['US', 'TX'], 8],
  [['US', 'IL'], 6],
  [['CA', 'ON'], 6],
  [['GB', null], 10],
  [['DE', null], 10],
  [['FR', null], 6],
  [['IN', null], 10],
  [['BR', null], 6],
  [['AU', null], 6],
];
const sources: readonly (readonly [string, number])[] = [
  ['organic search', 34],
  ['paid search', 18],
  ['social', 14],
  ['email', 10],
  ['event', 8],
  ['referral', 9],
  ['direct', 7],
];
const sizes: readonly (readonly [readonly [number, number], number])[] = [
  [[2, 49], 40],
  [[50, 249], 30],
  [[250, 999], 18],
  [[1_000, 12_000], 12],
];

const seniority = (title: string): number =>
  /^C[EF]O/.test(title) ? 1 : title.startsWith('VP') ? 0.85 : title.startsWith('Director') ? 0.7 : 0.3;

/** One person; `index` keeps addresses apart. */
export const person = (random: Random, index: number): Person => {
  const firstName = random.pick(first);
  const lastName = random.pick(last);
  const company = `${random.pick(companyFirst)}${random.pick(companyLast)}`;
  const title = random.weighted(titles);
  const industry = random.weighted(industries);
  const [country, state] = random.weighted(places);
  const [smallest, largest] = random.weighted(sizes);
  const employees = random.int(smallest, largest);
  const source = random.weighted(sources);
  const campaigns = ['spring-budgeting', 'forecast-guide', 'board-reporting'] as const;
  const inMarket = ['US', 'CA', 'GB', 'DE'].includes(country) ? 1 : 0.4;
  const inIndustry = ['Software', 'Financial services'].includes(industry) ? 1 : 0.45;
  const fit = (seniority(title) + inMarket + inIndustry + Math.min(1, employees / 400)) / 4;
  const pull = source === 'referral' || source === 'event' ? 0.15 : 0;
  return {
    anonymousId: `demo-${index.toString(36)}`,
    email: `${firstName}.${lastName}${index % 10_000}@${company}.example`.toLowerCase(),
    traits: {
      first_name: firstName,
      last_name: lastName,
      title,
      company,
      employees,
      industry,
      country,
      ...(state === null ? {} : { state }),
      source,
      ...(source === 'paid search' || source === 'email' ? { campaign: random.pick(campaigns) } : {}),
    },
    fit,
    interest: Math.min(1, random.next() ** 1.6 * 0.75 + fit * 0.2 + pull),
    jobSeeker: random.chance(0.04),
  };
};
