import pg from 'pg';

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
