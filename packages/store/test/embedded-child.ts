import { embeddedPostgres } from '../src/index.ts';

const server = await embeddedPostgres({ dataDir: process.argv[2] ?? '' });
console.log(JSON.stringify({ url: server.connectionString, pid: server.pid }));
setInterval(() => undefined, 60_000);
