import type { Repositories } from '@sluice/store';
import type { Session } from './session.ts';

/** The log: appended under one lock, numbered at once, seen at the commit. */
export const logOf = ({ tx, turn, apply, database, tables }: Session): Partial<Repositories['log']> => ({
  async lock() {
    await turn();
    if (tx === null) throw new Error('The log is locked in a transaction only.');
    await database.lock(tx, 'log');
  },
  async lookup({ events, identities }) {
    await turn();
    return {
      events: events.filter((id) => tables.eventIds.has(id)),
      identities: identities.flatMap(({ kind, value }) => {
        const found = [];
        const named = tables.leads.get(tables.identities.get(`${kind}:${value}`) ?? '');
        if (named !== undefined) found.push({ kind, value, lead: named });
        const direct = kind === 'external' ? tables.leads.get(value) : undefined;
        if (direct !== undefined) found.push({ kind: 'lead' as const, value, lead: direct });
        return found.map(({ lead, ...known }) => ({
          ...known,
          lead: lead.id,
          hasEmail: [...tables.identities].some(([key, id]) => id === lead.id && key.startsWith('email:')),
          hasExternal: [...tables.identities].some(
            ([key, id]) => id === lead.id && key.startsWith('external:'),
          ),
        }));
      }),
    };
  },
  async append(batch) {
    await turn();
    const numbered = batch.events.map((event) => ({ ...event, seq: database.nextSeq() }));
    apply(() => {
      for (const { id, partition, createdAt, email, domain } of batch.leads)
        tables.leads.set(id, { id, partition, createdAt, email, domain: domain ?? null, state: null });
      for (const { kind, value, lead } of batch.identities) tables.identities.set(`${kind}:${value}`, lead);
      for (const event of numbered) {
        if (tables.eventIds.has(event.id)) throw new Error(`The event ${event.id} is in the log twice.`);
        tables.eventIds.add(event.id);
        tables.events.push(event);
      }
    });
  },
});
