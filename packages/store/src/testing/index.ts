export { onServer, urlOf } from './server.ts';
export { type TestDatabase, withTestDatabase } from './with-test-database.ts';
