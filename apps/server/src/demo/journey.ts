import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** An event as `POST /v1/events` takes it, its instant in ms. */
export interface DemoEvent {
  readonly id: string;
  readonly type: string;
  readonly lead: { readonly email?: string; readonly anonymousId?: string };
  readonly traits?: Person['traits'] | Readonly<Record<string, string | number | boolean>>;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly occurredAt: number;
}

const hour = 3_600_000;
const day = 24 * hour;

const pages: readonly (readonly [readonly [string, string], number])[] = [
  [['/', 'Home'], 20],
  [['/blog/cash-flow-forecast', 'How to forecast cash flow'], 18],
  [['/blog/board-deck', 'The board deck that gets read'], 14],
  [['/product/modeling', 'Product: modeling'], 16],
  [['/product/integrations', 'Product: integrations'], 9],
  [['/customers', 'Customers'], 8],
  [['/pricing', 'Pricing'], 8],
];
const assets: readonly (readonly [readonly [string, string], number])[] = [
  [['Cash-flow checklist', 'basic'], 5],
  [['Forecasting guide', 'medium'], 4],
  [['Buyer comparison kit', 'high'], 2],
];

interface Act {
  readonly type: string;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly traits?: DemoEvent['traits'];
}

const view = (random: Random, path: string, title: string): Act => ({
  type: 'page.viewed',
  properties: { path, title, url: `https://demo.example${path}`, durationMs: random.int(4, 180) * 1_000 },
});

const browse = (random: Random, who: Person): Act => {
  if (who.jobSeeker && random.chance(0.6)) return view(random, '/careers/analyst', 'Careers');
  if (random.chance(who.interest * 0.25)) return view(random, '/pricing', 'Pricing');
  const [path, title] = random.weighted(pages);
  return view(random, path, title);
};

const engage = (random: Random, who: Person): Act => {
  const roll = random.next();
  if (roll < 0.5) return browse(random, who);
  if (roll < 0.62) return { type: 'email.opened', properties: { campaign: 'monthly-letter' } };
  if (roll < 0.62 + who.interest * 0.14)
    return { type: 'email.clicked', properties: { campaign: 'monthly-letter', link: '/product/modeling' } };
  if (roll < 0.84) {
    const [asset, tier] = random.weighted(assets);
    return { type: 'content.downloaded', properties: { asset, tier } };
  }
  if (roll < 0.9 && random.chance(who.interest))
    return { type: 'event.attended', properties: { name: 'Planning season live', kind: 'webinar' } };
  return browse(random, who);
};

const conversion = (random: Random, who: Person): Act => {
  const form = random.weighted([
    ['newsletter', 3],
    ['ebook', 4],
    ['trial', who.interest * 2],
    ['demo', who.interest * 4],
  ] as const);
  return { type: 'form.submitted', properties: { form }, traits: who.traits };
};

/** Everything one person does of own accord between `from` and `until` (ms), oldest first. */
export const journey = (random: Random, who: Person, span: { from: number; until: number }): DemoEvent[] => {
  const events: DemoEvent[] = [];
  let at = span.from + random.next() ** 0.8 * (span.until - span.from) * 0.95;
  let known = false;
  const visits = 1 + Math.floor(random.next() * (2 + who.interest * 7));
  for (let visit = 0; visit < visits && at < span.until; visit += 1) {
    const acts: Act[] = Array.from({ length: random.int(1, 4) }, () =>
      known ? engage(random, who) : browse(random, who),
    );
    const converts = !known && random.chance(0.25 + who.interest * 0.5);
    if (converts) acts.push(conversion(random, who));
    else if (known && random.chance(who.interest * 0.3))
      acts.push({ type: 'form.submitted', properties: { form: 'demo' }, traits: bant(random, who) });
    for (const act of acts) {
      at += random.int(20, 240) * 1_000;
      if (at >= span.until) break;
      if (act.type === 'form.submitted') known = true;
      events.push({
        id: `demo-${who.anonymousId}-${events.length}`,
        type: act.type,
        lead: known ? { email: who.email, anonymousId: who.anonymousId } : { anonymousId: who.anonymousId },
        properties: act.properties,
        ...(act.traits === undefined ? {} : { traits: act.traits }),
        occurredAt: Math.round(at),
      });
    }
    at += (0.3 + random.next() * (11 - who.interest * 7)) * day;
  }
  return events;
};

const bant = (random: Random, who: Person): Readonly<Record<string, boolean>> => ({
  budget: random.chance(who.interest),
  authority: random.chance(who.fit),
  need: random.chance(0.4 + who.interest * 0.5),
  timeline: random.chance(who.interest * 0.8),
});
