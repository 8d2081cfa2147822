import { sql } from 'kysely';
import { arrayText } from '../../array-text.ts';
import type { WriteKind } from './write-kind.ts';

/** What lists show of a lead. Written when some of it changed. */
export interface LeadWrite {
  readonly id: string;
  readonly email: string | null;
  readonly name: string | null;
  readonly account: string | null;
  readonly stage: string;
  readonly band: string | null;
  readonly total: number | null;
  readonly owner: string | null;
  readonly lastEventAt: number;
  /** The lead it was merged into; null for one that stands for itself. */
  readonly mergedInto: string | null;
}

export const leadWrites: WriteKind<LeadWrite> = {
  lead: ({ id }) => id,
  statement: (leads) => {
    const column = (key: keyof LeadWrite): string => arrayText(leads.map((lead) => lead[key]));
    return sql`
      update leads l set email = r.email, name = r.name, account = r.account, stage = r.stage, band = r.band, total = r.total,
        owner = r.owner, merged_into = r."into", last_event_at = greatest(l.last_event_at, r.at)
      from unnest(${column('id')}::uuid[], ${column('email')}::text[], ${column('name')}::text[], ${column('account')}::text[],
        ${column('stage')}::text[], ${column('band')}::text[], ${column('total')}::float8[], ${column('owner')}::text[],
        ${column('lastEventAt')}::bigint[],
        ${column('mergedInto')}::uuid[]) as r(id, email, name, account, stage, band, total, owner, at, "into")
      where l.id = r.id`;
  },
};
