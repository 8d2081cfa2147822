import pg from 'pg';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server tests make their databases on. */
    sluiceDatabaseServer: string;
    /** Name of the migrated database they copy. */
    sluiceTemplate: string;
  }
}

/** The same server, another database. */
export const urlOf = (server: string, database: string): string => {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
};

/** Runs statements on a server's maintenance connection. */
export const onServer = async (
  server: string,
  work: (query: (sql: string) => Promise<unknown>) => Promise<unknown>,
): Promise<void> => {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work((sql) => client.query(sql));
  } finally {
    await client.end();
  }
};
