import { definePoll, input, type Json, type SourceEvent, Type } from '@sluice/sdk';
import { bodyOf, hubspot, isObject } from './hubspot.ts';

const eventTypes = {
  'hubspot.contact-changed': Type.Object({
    contact: Type.String(),
    lifecyclestage: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
  }),
};

/* HubSpot's search gives 100 a page, and its index is a few seconds behind. */
const pageSize = 100;
const behindMs = 30_000;

/** POST /crm/v3/objects/contacts/search by lastmodifieddate: contacts changed since the last look, oldest first. */
export const contactChanges = definePoll({
  name: 'contacts',
  title: 'Contacts of HubSpot',
  description: 'Brings in contacts that were made or changed in HubSpot, with their lifecycle stage.',
  config: input.form({}),
  initial: {},
  eventTypes,
  capabilities: hubspot,
  everySeconds: 60,
  poll: async ({ http, secrets, cursor, now }) => {
    /* The first look begins now: what was before is not news. */
    const since = typeof cursor === 'number' ? cursor : now - behindMs;
    const { results } = bodyOf(
      await http.request({
        method: 'POST',
        url: 'https://api.hubapi.com/crm/v3/objects/contacts/search',
        auth: { bearer: secrets['access-token'] },
        body: {
          filterGroups: [
            { filters: [{ propertyName: 'lastmodifieddate', operator: 'GTE', value: String(since) }] },
          ],
          sorts: [{ propertyName: 'lastmodifieddate', direction: 'ASCENDING' }],
          properties: ['email', 'firstname', 'lastname', 'company', 'lifecyclestage', 'lastmodifieddate'],
          limit: pageSize,
        },
      }),
    );
    const rows = Array.isArray(results) ? results : [];
    const events = rows.flatMap(eventOf);
    const last = Math.max(since, ...rows.map(changedAt).filter((at) => at !== null));
    /* A page full of one instant would be asked for again and again: step over it. */
    const full = rows.length === pageSize;
    return { events, cursor: full && last === since ? last + 1 : last, more: full };
  },
});

/** One version of a contact is one event, however often it is found. */
function eventOf(row: Json): readonly SourceEvent<typeof eventTypes>[] {
  const properties = isObject(row) && isObject(row.properties) ? row.properties : {};
  const { email, lifecyclestage, firstname, lastname, company } = properties;
  const at = changedAt(row);
  if (
    !isObject(row) ||
    typeof row.id !== 'string' ||
    typeof email !== 'string' ||
    email === '' ||
    at === null
  )
    return [];
  const traits = Object.fromEntries(
    Object.entries({ first_name: firstname, last_name: lastname, company }).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value] as const] : [],
    ),
  );
  return [
    {
      id: `${row.id}@${at}`,
      type: 'hubspot.contact-changed',
      lead: { email },
      traits,
      properties: {
        contact: row.id,
        lifecyclestage: typeof lifecyclestage === 'string' ? lifecyclestage : null,
      },
      occurredAt: at,
    },
  ];
}

function changedAt(row: Json): number | null {
  const properties = isObject(row) && isObject(row.properties) ? row.properties : {};
  const at =
    typeof properties.lastmodifieddate === 'string' ? Date.parse(properties.lastmodifieddate) : Number.NaN;
  return Number.isFinite(at) ? at : null;
}
