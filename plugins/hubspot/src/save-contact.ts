import {
  answered,
  ConfigError,
  defineAction,
  input,
  PermanentError,
  rule,
  Type,
  template,
} from '@sluice/sdk';
import { bodyOf, hubspot, isObject, messageOf } from './hubspot.ts';

/* Internal names of HubSpot's default stages; "keep" leaves it as it is there. */
const stages = {
  keep: 'stays as it is',
  subscriber: 'Subscriber',
  lead: 'Lead',
  marketingqualifiedlead: 'Marketing qualified lead',
  salesqualifiedlead: 'Sales qualified lead',
  opportunity: 'Opportunity',
  customer: 'Customer',
};

/** POST /crm/v3/objects/contacts/batch/upsert by e-mail: done twice it is done once. */
export const saveContact = defineAction({
  type: 'save-contact',
  version: 1,
  title: 'Save the contact in HubSpot',
  description: 'Makes or updates the contact with this e-mail address, and sets its lifecycle stage.',
  icon: 'address-book',
  category: 'HubSpot',
  config: input.form({
    stage: input.choice(stages, { title: 'Lifecycle stage', default: 'keep' }),
    properties: Type.Array(
      Type.Object(
        {
          name: Type.String({
            title: 'Property',
            description: 'Its internal name in HubSpot.',
            minLength: 1,
            maxLength: 100,
          }),
          value: input.template({ title: 'Value', description: 'May hold placeholders.', maxLength: 2000 }),
        },
        { additionalProperties: false },
      ),
      {
        title: 'Properties',
        description: 'What else is written to the contact.',
        default: [],
        maxItems: 100,
      },
    ),
  }),
  initial: { stage: 'keep', properties: [{ name: 'firstname', value: '{{lead.traits.first_name}}' }] },
  sentence: ({ stage }) =>
    stage === 'keep'
      ? 'Save the contact in HubSpot.'
      : `Save the contact in HubSpot as ${stages[stage].toLowerCase()}.`,
  input: Type.Object({
    email: Type.Unsafe<string | null>({ type: ['string', 'null'] }),
    properties: Type.Record(
      Type.String(),
      Type.Unsafe<string | number | null>({ type: ['string', 'number', 'null'] }),
    ),
  }),
  results: {
    saved: Type.Object({ contact: Type.String(), created: Type.Boolean() }),
    refused: Type.Object({ reason: Type.String() }),
  },
  capabilities: hubspot,
  logic: ({ stage, properties }) => {
    const twice = properties.findIndex(
      ({ name }, index) => properties.findIndex((one) => one.name === name) < index,
    );
    if (twice >= 0) throw new ConfigError(`/properties/${twice}/name`, 'This property is written twice.');
    const written = properties.map(({ name, value }) => [name, template(value)] as const);
    return rule.object({
      email: rule.field('lead.email'),
      properties: rule.object(
        Object.fromEntries([...written, ...(stage === 'keep' ? [] : [['lifecyclestage', stage] as const])]),
      ),
    });
  },
  run: async ({ http, secrets }, { email, properties }) => {
    if (email === null)
      throw new PermanentError('The lead has no e-mail address, by which HubSpot knows a contact.');
    /* HubSpot takes an empty text for "clear it": what is not known is left out. */
    const known = Object.entries(properties).filter(([, value]) => value !== null && value !== '');
    const response = answered(
      await http.request({
        method: 'POST',
        url: 'https://api.hubapi.com/crm/v3/objects/contacts/batch/upsert',
        auth: { bearer: secrets['access-token'] },
        body: {
          inputs: [
            {
              id: email,
              idProperty: 'email',
              properties: {
                email,
                ...Object.fromEntries(known.map(([name, value]) => [name, String(value)])),
              },
            },
          ],
        },
      }),
      'HubSpot',
    );
    if (response.status === 400 || response.status === 409 || response.status === 207)
      return { port: 'refused', data: { reason: messageOf(response.body) } };
    const { results } = bodyOf(response);
    const [contact] = Array.isArray(results) ? results : [];
    if (!isObject(contact) || typeof contact.id !== 'string')
      throw new PermanentError('HubSpot did not say which contact it saved.');
    return { port: 'saved', data: { contact: contact.id, created: contact.new === true } };
  },
  examples: [
    {
      title: 'A new marketing qualified lead',
      config: {
        stage: 'marketingqualifiedlead',
        properties: [{ name: 'company', value: '{{lead.traits.company}}' }],
      },
      data: { lead: { email: 'ada@northwind.test', traits: { company: 'Northwind' } } },
      value: {
        email: 'ada@northwind.test',
        properties: { company: 'Northwind', lifecyclestage: 'marketingqualifiedlead' },
      },
      responses: [
        { status: 200, body: { status: 'COMPLETE', results: [{ id: '512', new: true, properties: {} }] } },
      ],
      answer: { port: 'saved', data: { contact: '512', created: true } },
    },
    {
      title: 'A property HubSpot does not have',
      config: { stage: 'keep', properties: [{ name: 'shoe_size', value: '42' }] },
      data: { lead: { email: 'ada@northwind.test' } },
      value: { email: 'ada@northwind.test', properties: { shoe_size: '42' } },
      responses: [{ status: 400, body: { status: 'error', message: 'Property "shoe_size" does not exist' } }],
      answer: { port: 'refused', data: { reason: 'Property "shoe_size" does not exist' } },
    },
  ],
});
