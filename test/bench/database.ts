import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publish, registry } from '@sluice/engine';
import { defaultWorkspace, type LeadEvent, validateDocument } from '@sluice/model';
import { core } from '@sluice/plugin-core';
import type { IncomingEvent } from '@sluice/runtime';
import { embeddedPostgres, openStore, type Store, uuidv7 } from '@sluice/store';
import { benchLogs } from './turn-workload.ts';

/** Runs `work` over a database of its own, migrated and empty, and leaves nothing behind. */
export const withDatabase = async <T>(work: (store: Store, url: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
  /* Open to the database's own account, so that the database lies in it and goes with it. */
  await chmod(folder, 0o755);
  const database = await embeddedPostgres({ dataDir: folder });
  try {
    await using store = openStore({ connectionString: database.connectionString });
    await store.migrate();
    return await work(store, database.connectionString);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

const example = join(import.meta.dirname, '..', '..', 'examples', 'mql-scoring');
const json = async (name: string) => JSON.parse(await readFile(join(example, name), 'utf8'));

/** Publishes the workflow of the example `mql-scoring`. */
export const publishScoring = async (store: Store): Promise<void> => {
  const { document } = validateDocument(await json('workflow.json'));
  if (document === null) throw new Error('The example is no workflow.');
  const workspace = { ...defaultWorkspace(), ...(await json('example.json')).settings };
  const { version, diagnostics } = publish(document, { registry: registry([core]), workspace });
  if (version === null) throw new Error(JSON.stringify(diagnostics));
  await store.settings.init(workspace);
  const now = Date.now();
  const id = await store.workflows.create({ name: document.name, document, now });
  await store.transaction((tx) =>
    tx.versions.publish(id, { content: version, note: null, publishedBy: null, now }),
  );
};

/** Ten events of each lead, lead after lead taking turns, as requests of `size`. `round` makes them other leads. */
export const requests = (leads: number, round: number, size = 500): readonly (readonly IncomingEvent[])[] => {
  const logs = benchLogs(leads);
  const at = Date.now() - 86_400_000;
  const events = Array.from({ length: 10 }, (_, step) =>
    logs.flatMap(({ lead, events }) => {
      const event = events[step];
      return event === undefined
        ? []
        : [incoming(event, { lead: `${round}-${lead}`, at: at + step * 60_000 })];
    }),
  ).flat();
  return Array.from({ length: Math.ceil(events.length / size) }, (_, n) =>
    events.slice(n * size, (n + 1) * size),
  );
};

const incoming = (
  { type, properties, traits, email }: LeadEvent,
  { lead, at }: { readonly lead: string; readonly at: number },
): IncomingEvent => ({
  id: uuidv7(at),
  type,
  lead: { anonymousId: lead, ...(email === null ? {} : { email: `${lead}-${email}` }) },
  properties,
  traits,
  occurredAt: at,
});

/** A table like the log, in one piece: its columns, its indexes, its unique ids. */
const bareTable = `
  create table if not exists bare (
    seq bigint generated always as identity primary key, partition smallint not null, id text not null unique,
    lead uuid not null, type text not null, properties json not null, traits json not null, email text,
    occurred_at bigint not null, received_at bigint not null);
  create index if not exists bare_lead on bare (lead, occurred_at desc, seq desc);
  create index if not exists bare_received on bare using brin (received_at) with (pages_per_range = 32)`;

/** The limit: the same events put into a table like the log by one statement a group, nothing looked up. */
export const bareInsert = async (
  store: Store,
  groups: readonly (readonly IncomingEvent[])[],
): Promise<void> => {
  await store.pool.query(bareTable);
  for (const group of groups) {
    const rows = group.map(({ lead, ...event }) => ({
      ...event,
      lead: uuidv7(0),
      email: lead.email ?? null,
    }));
    await store.pool.query(
      `insert into bare (partition, id, lead, type, properties, traits, email, occurred_at, received_at)
       select 0, id, lead, type, properties, traits, email, "occurredAt", 0
       from json_to_recordset($1::json) as r(id text, lead uuid, type text, properties json, traits json, email text, "occurredAt" bigint)`,
      [JSON.stringify(rows)],
    );
  }
};

/** Milliseconds `work` takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return performance.now() - started;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
