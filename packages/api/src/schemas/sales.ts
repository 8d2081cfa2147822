import { Type } from 'typebox';
import { Json } from './json.ts';
import { Owner } from './lead.ts';
import { instant, nullable, object, page, words } from './shape.ts';
import { Cause } from './trace.ts';

const leadRef = object(
  {
    id: Type.String(),
    email: nullable(Type.String()),
    name: nullable(Type.String()),
    score: nullable(Type.Number()),
    band: nullable(Type.String()),
  },
  { title: 'LeadRef' },
);

/** A lead given to sales. */
export const Handoff = object(
  {
    id: Type.String(),
    lead: leadRef,
    company: nullable(Type.String({ description: 'Domain of the company handed over; null for a person.' })),
    owner: nullable(Owner),
    reason: Type.String(),
    status: words(['open', 'accepted', 'rejected']),
    createdAt: instant(),
    dueAt: instant(),
    decidedAt: nullable(instant()),
    decisionReason: nullable(Type.String()),
    workflow: object({
      id: Type.String(),
      name: Type.String(),
      version: Type.Integer(),
      node: Type.String(),
    }),
    history: Type.Array(object({ at: instant(), type: Type.String(), summary: Type.String() }), {
      description: 'The last things the lead did, newest first.',
    }),
  },
  { title: 'Handoff' },
);

export const HandoffPage = page(Handoff);

const workflowRef = nullable(object({ id: Type.String(), name: Type.String(), version: Type.Integer() }));

/** A message kept in the product. */
export const MailboxMessage = object(
  {
    id: Type.String(),
    to: Type.String(),
    subject: Type.String(),
    text: Type.String(),
    html: nullable(Type.String()),
    at: instant(),
    lead: nullable(
      object({ id: Type.String(), email: nullable(Type.String()), name: nullable(Type.String()) }),
    ),
    workflow: workflowRef,
    kind: words(['email', 'notify', 'handoff']),
  },
  { title: 'MailboxMessage' },
);

export const MailboxPage = page(MailboxMessage);

/** Something the server does outside, or will. */
export const Effect = object(
  {
    key: Type.String(),
    type: Type.String(),
    status: words(['pending', 'parked', 'failed', 'done', 'cancelled', 'given-up'], {
      description: '`parked` waits for its plugin; `cancelled` lost its run before it was tried.',
    }),
    destination: nullable(Type.String({ description: 'Where it goes; null until it was looked at.' })),
    attempts: Type.Integer(),
    lastError: nullable(Type.String()),
    nextAt: nullable(instant({ description: 'When it is tried next, null when it is not.' })),
    at: instant(),
    lead: Type.String(),
    workflow: Cause,
    node: Type.String(),
    input: Json,
  },
  { title: 'Effect' },
);

export const EffectPage = page(Effect);
