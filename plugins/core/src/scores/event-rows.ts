import type { Period } from './limit.ts';

/** A row of the table of points by event. */
export interface EventRow {
  label: string;
  event: string;
  property: string;
  values: string[];
  points: number;
  limit?: Period;
  times?: number;
}

const row = (
  label: string,
  points: number,
  { event, property = '', values = [] }: { event: string; property?: string; values?: string[] },
): EventRow => ({ label, event, property, values, points });

const download = (label: string, points: number, tier: string) =>
  row(label, points, { event: 'content.downloaded', property: 'tier', values: [tier] });
const page = (label: string, points: number, values: string[]) =>
  row(label, points, { event: 'page.viewed', property: 'path', values });
const attended = (label: string, points: number, values: string[]) =>
  row(label, points, { event: 'event.attended', property: 'kind', values });

/** What a usual B2B model gives for each act: more the nearer it is to buying. */
export const usualEventRows: EventRow[] = [
  download('high-value download', 15, 'high'),
  download('medium-value download', 10, 'medium'),
  download('basic download', 5, 'basic'),
  page('pricing page', 10, ['/pricing/**']),
  page('product page', 5, ['/product/**', '/products/**']),
  page('blog', 2, ['/blog/**']),
  row('e-mail click', 10, { event: 'email.clicked' }),
  row('e-mail open', 5, { event: 'email.opened' }),
  row('e-mail delivered', 1, { event: 'email.delivered' }),
  attended('webinar', 20, ['webinar']),
  attended('demo', 15, ['demo', 'product demo']),
  attended('trade show', 10, ['tradeshow', 'trade show', 'trade-show', 'trade_show']),
];
