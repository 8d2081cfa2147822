import type { Cause } from '@sluice/model';
import { sql } from 'kysely';
import type { Db } from '../db.ts';
import { type Page, type PageRequest, pageLimit, pageOf, readCursor } from '../page.ts';
import { uuidv7 } from '../uuid.ts';

export interface MailMessage {
  readonly id: string;
  readonly kind: 'email' | 'notify' | 'handoff';
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly at: number;
  readonly lead: string | null;
  readonly cause: Cause | null;
}

/** Messages the product sent, or would have sent where no mail server is set. */
export const mailboxRepository = (db: Db) => ({
  /** Adds a message; an equal `key` is the same message and is kept once. */
  async add(message: Omit<MailMessage, 'id'> & { readonly key: string }): Promise<void> {
    await sql`
      insert into mailbox (id, key, kind, to_address, subject, text, html, at, lead, cause)
      values (${uuidv7(message.at)}, ${message.key}, ${message.kind}, ${message.to}, ${message.subject}, ${message.text},
        ${message.html}, ${message.at}, ${message.lead}, ${message.cause === null ? null : JSON.stringify(message.cause)})
      on conflict (key) do nothing`.execute(db);
  },

  /** Newest first. */
  async list(request: PageRequest = {}): Promise<Page<MailMessage>> {
    const limit = pageLimit(request);
    const [at, id] = readCursor(request.cursor, 'iu') ?? [null, null];
    const { rows } = await sql<MailMessage>`
      select id, kind, to_address as "to", subject, text, html, at, lead, cause from mailbox
      where (${at}::bigint is null or (at, id) < (${at}::bigint, ${id}::uuid))
      order by at desc, id desc limit ${limit + 1}`.execute(db);
    return pageOf(rows, limit, { item: (row) => row, key: (row) => [row.at, row.id] });
  },
});
