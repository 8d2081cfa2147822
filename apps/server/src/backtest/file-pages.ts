import type { PastLeadEvent } from '@sluice/engine';
import { initialLead } from '@sluice/model';
import type { PastOf, PastPage } from '@sluice/runtime/backtest';
import { columnsOf, type ImportMap } from '../csv/import-map.ts';
import { mapRow, type Row } from '../csv/map-row.ts';
import { readBoolean } from '../csv/read-cell.ts';
import { readRows } from '../csv/read-rows.ts';

/** A row that was left out, with the line it begins on. */
export interface LeftOutRow {
  readonly line: number;
  readonly reason: string;
}

/** The rows of a CSV as leads with one event each. */
export interface FilePages {
  readonly pages: AsyncIterable<PastPage>;
  /** When the outcome came for a lead of the page under way; null where it did not. */
  readonly endedAt: (lead: string) => number | null;
  readonly leftOut: readonly LeftOutRow[];
  /** Rows left out, also those not named. */
  readonly leftOutCount: () => number;
}

const rowsAtOnce = 1_000;
const namedRows = 20;

const outcomeOf = (row: Row, column: string): boolean | null => {
  const cell = row[column] ?? '';
  return cell.trim() === '' ? false : readBoolean(cell);
};

type EventData = PastLeadEvent['properties'];

/** Reads a CSV by its map; the column `outcome`, where there is one, says whether the lead converted. */
export const filePages = (
  file: string,
  options: { readonly map: ImportMap; readonly outcome: string | null; readonly now: number },
): FilePages => {
  const { map, outcome, now } = options;
  const leftOut: LeftOutRow[] = [];
  let leftOutCount = 0;
  let ended = new Map<string, number>();

  const leadOf = (row: Row): PastOf | { readonly reason: string } => {
    const won = outcome === null ? false : outcomeOf(row, outcome);
    if (won === null)
      return { reason: `“${row[outcome ?? '']}” in the column “${outcome}” is neither yes nor no` };
    const mapped = mapRow(row, map);
    if ('reason' in mapped) return mapped;
    const { event } = mapped;
    const id = event.lead.id ?? event.lead.email ?? event.lead.anonymousId ?? '';
    const occurredAt = event.occurredAt === undefined ? now : Date.parse(event.occurredAt);
    if (won) ended.set(id, occurredAt);
    const email = event.lead.email?.toLowerCase() ?? null;
    return {
      lead: { id, kind: 'lead', createdAt: occurredAt, domain: null, email, name: null, mergedInto: null },
      born: initialLead(id, occurredAt),
      recorded: false,
      events: [
        {
          seq: 1,
          id: event.id ?? id,
          lead: id,
          type: event.type,
          properties: (event.properties ?? {}) as EventData,
          traits: (event.traits ?? {}) as EventData,
          email,
          occurredAt,
        },
      ],
    };
  };

  async function* read(): AsyncGenerator<PastPage, void> {
    let leads: PastOf[] = [];
    let rows = 0;
    const page = (): PastPage => ({
      families: leads.map((lead) => [lead]),
      walked: rows,
      events: leads.length,
    });
    for await (const found of readRows(file, {
      needed: [...columnsOf(map), ...(outcome === null ? [] : [outcome])],
      separator: map.separator,
    })) {
      rows += 1;
      const made = 'row' in found ? leadOf(found.row) : { reason: found.unreadable };
      if ('reason' in made) {
        leftOutCount += 1;
        if (leftOut.length < namedRows) leftOut.push({ line: found.line, reason: made.reason });
      } else leads.push(made);
      if (rows < rowsAtOnce) continue;
      yield page();
      leads = [];
      rows = 0;
      ended = new Map();
    }
    if (rows > 0) yield page();
  }

  return {
    pages: read(),
    endedAt: (lead) => ended.get(lead) ?? null,
    leftOut,
    leftOutCount: () => leftOutCount,
  };
};
