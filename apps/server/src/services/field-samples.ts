import { compile } from '@sluice/logic';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';

const leadsSeen = 500;
const eventsSeen = 200;
const most = 5;

/** Longer ones are notes and addresses, of no use as an example. */
const longest = 40;

const textsOf = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return [];
  const text = String(value);
  return text === '' || text.length > longest ? [] : [text];
};

/** Values of a person's own, which say nothing as an example and are nobody's business. */
const personal: ReadonlySet<string> = new Set([
  'lead.email',
  'lead.traits.first_name',
  'lead.traits.last_name',
  'lead.traits.phone',
  'lead.traits.sales_notes',
]);

const mostFrequent = (values: readonly unknown[]): readonly string[] => {
  const times = new Map<string, number>();
  for (const text of values.flatMap(textsOf)) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, most)
    .map(([text]) => text);
};

const isKnown = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** What the leads and events heard of last hold in each field of the catalogue. */
export const fieldSamples = async (services: Pick<Services, 'store'>) => {
  const { fields } = await workspaceOf(services);
  const [leads, events] = await Promise.all([
    services.store.leads.recentStates(leadsSeen),
    services.store.log.list({ limit: eventsSeen }),
  ]);
  const people = leads.flatMap(({ state }) =>
    state === null
      ? []
      : [
          {
            lead: state,
            account: { domain: state.account, ...state.company },
            score: state.score,
            stage: state.stage,
          },
        ],
  );
  const happened = events.items.map((event) => ({ event }));
  return fields.map(({ path, type }) => {
    const look = compile({ var: path });
    const all: readonly object[] = path.startsWith('event.') ? happened : people;
    const values = all.map((data) => look(data)).filter(isKnown);
    const shown = type === 'date' || type === 'number' || personal.has(path) ? [] : mostFrequent(values);
    return { path, of: all.length, known: values.length, values: [...shown] };
  });
};
