import type { IncomingEvent } from '@sluice/runtime';
import { type Static, Type } from 'typebox';
import { isDeliverable } from '../http/email.ts';
import { type BotReason, botReason } from './bots.ts';
import { channelOf } from './channel.ts';

/** What a page may tell. Nothing that stands for a verdict, a deal or a consent. */
const types = [
  'page.viewed',
  'form.submitted',
  'content.downloaded',
  'newsletter.subscribed',
  'trial.started',
  'cart.item_added',
] as const;

const text = (maxLength: number) => Type.Optional(Type.String({ maxLength }));

/** What the snippet sends. */
export const Beacon = Type.Object(
  {
    key: Type.String({ maxLength: 100 }),
    anonymousId: Type.String({ pattern: '^[0-9a-f]{32}$' }),
    token: text(100),
    events: Type.Array(
      Type.Object(
        {
          id: Type.String({ pattern: '^[0-9a-f]{32}$' }),
          type: Type.Enum([...types]),
          age: Type.Number({ minimum: 0 }),
          email: text(320),
          properties: Type.Object(
            {
              url: text(2_000),
              path: text(1_000),
              title: text(300),
              durationMs: Type.Optional(Type.Number({ minimum: 0 })),
              referrer: text(500),
              utm_source: text(200),
              utm_medium: text(200),
              utm_campaign: text(200),
              utm_content: text(200),
              utm_term: text(200),
              form: text(200),
              fields: Type.Optional(
                Type.Record(Type.String({ maxLength: 80 }), Type.String({ maxLength: 500 })),
              ),
              took: Type.Optional(Type.Number({ minimum: 0 })),
              trap: Type.Optional(Type.Boolean()),
              asset: text(200),
              tier: text(50),
            },
            { additionalProperties: false },
          ),
        },
        { additionalProperties: false },
      ),
      { minItems: 1, maxItems: 20 },
    ),
  },
  { additionalProperties: false },
);

export type BeaconBody = Static<typeof Beacon>;

/** Names of form fields that are known fields of a lead; others are kept with the event. */
const fields: ReadonlyMap<string, string> = new Map(
  Object.entries({
    first_name: ['firstname', 'first_name', 'fname', 'given-name'],
    last_name: ['lastname', 'last_name', 'lname', 'family-name', 'surname'],
    name: ['name', 'fullname', 'full_name'],
    phone: ['phone', 'tel', 'telephone', 'mobile'],
    title: ['title', 'jobtitle', 'job_title', 'role', 'position'],
    company: ['company', 'organization', 'organisation', 'company_name'],
    employees: ['employees', 'number_of_employees'],
    industry: ['industry'],
    country: ['country'],
    state: ['state', 'region'],
    city: ['city'],
    challenge: ['challenge'],
    interest: ['interest'],
    current_solution: ['current_solution'],
  }).flatMap(([trait, names]) => names.map((name) => [name, trait] as const)),
);

const traitsOf = (told: Readonly<Record<string, string>>): Readonly<Record<string, string | number>> =>
  Object.fromEntries(
    Object.entries(told).flatMap(([name, value]): readonly (readonly [string, string | number])[] => {
      const trait = fields.get(name.toLowerCase());
      if (trait === undefined) return [];
      if (trait !== 'employees') return [[trait, value]];
      const n = Number(value);
      return value.trim() !== '' && Number.isFinite(n) ? [[trait, n]] : [];
    }),
  );

/** Oldest that is believed, in ms: a page closed by a sleeping laptop tells late. */
const oldest = 3_600_000;

export interface Visit {
  readonly body: BeaconBody;
  readonly userAgent: string | undefined;
  /** The lead a link in a mail named, if one did. */
  readonly lead: string | null;
  readonly now: number;
}

/** An event that looks like a machine's, kept apart: no rule sees it, and a person can say that it was none. */
const setApart = (event: IncomingEvent, reason: BotReason): IncomingEvent => ({
  ...event,
  type: 'bot.filtered',
  traits: {},
  properties: { reason, type: event.type, told: event.properties ?? {}, traits: event.traits ?? {} },
});

/** Events of a page as the log takes them. */
export const eventsOf = ({ body, userAgent, lead, now }: Visit): readonly IncomingEvent[] =>
  body.events.map(({ id, type, age, email, properties }) => {
    const { took = null, trap = false, fields: told = {}, ...rest } = properties;
    const source = channelOf({
      utmSource: rest.utm_source ?? null,
      utmMedium: rest.utm_medium ?? null,
      referrer: rest.referrer ?? null,
    });
    const known = type === 'form.submitted' && email !== undefined && isDeliverable(email) ? email : null;
    const reason = botReason({ userAgent, type, trapped: trap, took });
    const event: IncomingEvent = {
      id: `web-${id}`,
      type,
      lead: {
        anonymousId: body.anonymousId,
        /* A machine's word for who it is is not taken. */
        ...(known === null || reason !== null ? {} : { email: known }),
        ...(lead === null ? {} : { id: lead }),
      },
      traits: {
        ...traitsOf(told),
        ...(source === null ? {} : { source }),
        ...(rest.utm_campaign === undefined ? {} : { campaign: rest.utm_campaign }),
      },
      properties: {
        ...rest,
        ...(source === null ? {} : { source }),
        ...(rest.utm_campaign === undefined ? {} : { campaign: rest.utm_campaign }),
        ...(type === 'form.submitted' ? { fields: told } : {}),
      },
      occurredAt: now - Math.min(age, oldest),
    };
    return reason === null
      ? event
      : setApart(
          { ...event, properties: { ...event.properties, ...(known === null ? {} : { email: known }) } },
          reason,
        );
  });
