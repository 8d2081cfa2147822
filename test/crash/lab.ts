import { openStore } from '@sluice/store';
import { onServer, urlOf } from '@sluice/store/testing';
import { outcomeOf } from './outcome.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { startChild } from './run-child.ts';
import { installScenario } from './scenario.ts';

/** A database in which the scenario is published, and what an uninterrupted run of it comes to. */
export interface Lab extends AsyncDisposable {
  readonly receiver: Receiver;
  readonly plain: string;
  /** A copy of the database before the first event. */
  copy(name: string): Promise<string>;
}

/** Prepares a lab on a PostgreSQL server, whose maintenance database `server` names. */
export const openLab = async (server: string, base: string): Promise<Lab> => {
  const receiver = await openReceiver();
  const made: string[] = [];
  const make = async (name: string, template?: string): Promise<string> => {
    const from = template === undefined ? '' : ` template ${template}`;
    await onServer(server, async (query) => {
      await query(`drop database if exists ${name} with (force)`);
      await query(`create database ${name}${from}`);
    });
    made.push(name);
    return urlOf(server, name);
  };
  const copy = (name: string) => make(`${base}_${name.replace(/\W/g, '_')}`, base);

  const store = openStore({ connectionString: await make(base), secretKey: Buffer.alloc(32, 1) });
  await store.migrate();
  await installScenario(store, receiver.url);
  await store.close();
  const uninterrupted = await copy('plain');
  const ending = await startChild(uninterrupted).ended;
  if (!ending.settled || ending.code !== 0) throw new Error('The uninterrupted run did not come to its end.');
  return {
    receiver,
    plain: await outcomeOf(uninterrupted),
    copy,
    async [Symbol.asyncDispose]() {
      receiver.close();
      await onServer(server, async (query) => {
        for (const name of new Set(made)) await query(`drop database ${name} with (force)`);
      });
    },
  };
};
