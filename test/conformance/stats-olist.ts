import { readFileSync } from 'node:fs';

/** Rows of an RFC 4180 file as records keyed by the header. */
function readCsv(file: string): readonly Record<string, string>[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  while (cells.lastIndex < text.length) {
    const at = cells.lastIndex;
    const match = cells.exec(text);
    if (match === null) throw new Error(`${file}: malformed CSV at character ${at}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  const [header = [], ...body] = rows;
  return body.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index] ?? ''])));
}

/** Days since 1970-01-01 of the date part of an ISO-like timestamp, UTC. */
export function dayNumber(timestamp: string): number {
  const day = Date.parse(`${timestamp.slice(0, 10)}T00:00:00Z`) / 86_400_000;
  if (!Number.isInteger(day)) throw new Error(`"${timestamp}" does not start with a date`);
  return day;
}

export interface OlistLead {
  readonly id: string;
  readonly contactDay: number;
  readonly outcomeDay: number | null;
}

/** Leads of the public Olist funnel with the day their deal closed, joined by mql_id. */
export function readOlist(leadsFile: string, dealsFile: string): readonly OlistLead[] {
  const wonOn = new Map(readCsv(dealsFile).map((deal) => [deal.mql_id, deal.won_date]));
  return readCsv(leadsFile).map((lead) => {
    const won = wonOn.get(lead.mql_id);
    return {
      id: lead.mql_id ?? '',
      contactDay: dayNumber(lead.first_contact_date ?? ''),
      outcomeDay: won === undefined ? null : dayNumber(won),
    };
  });
}
