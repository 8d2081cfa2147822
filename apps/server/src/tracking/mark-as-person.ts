import type { JsonObject } from '@sluice/sdk';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from '../services/context.ts';

const objectOf = (value: unknown): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

/**
 * Takes back that an event was a machine's: what it told is appended as itself, once however often this is asked, and
 * judged at its own instant. The event set apart stays in the log. Gives the id of the new event.
 */
export const markAsPerson = async (
  { store, ingest }: Pick<Services, 'store' | 'ingest'>,
  id: string,
): Promise<string> => {
  const event = await store.log.event(id);
  if (event === null || event.type !== 'bot.filtered') throw notFound('event set apart');
  const { type, told, traits } = event.properties;
  if (typeof type !== 'string') throw new Problem('request.invalid', 'The event does not say what it was.');
  const { email, ...properties } = objectOf(told);
  const again = `${id}@person`;
  const { rejected } = await ingest([
    {
      id: again,
      type,
      lead: { id: event.lead, ...(typeof email === 'string' ? { email } : {}) },
      traits: objectOf(traits),
      properties,
      occurredAt: event.occurredAt,
    },
  ]);
  const [refusal] = rejected;
  if (refusal !== undefined) throw new Problem(refusal.code, refusal.detail);
  return again;
};
