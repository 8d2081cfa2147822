import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '@sluice/api';
import type { TestServer } from './with-server.ts';

export type Backtest = components['schemas']['Backtest'];
export type BacktestChange = components['schemas']['BacktestChange'];

/** Asks the past and waits for the answer. */
export const askPast = async ({ call }: Pick<TestServer, 'call'>, body: object): Promise<Backtest> => {
  const asked = await call<Backtest>('POST', '/v1/backtests', { body });
  if (asked.status !== 202) throw new Error(JSON.stringify(asked.body));
  return ended({ call }, asked.body.id);
};

/** A backtest once it is over. */
export const ended = async ({ call }: Pick<TestServer, 'call'>, id: string): Promise<Backtest> => {
  for (;;) {
    const { body } = await call<Backtest>('GET', `/v1/backtests/${id}`);
    if (!['queued', 'running', 'cancelling'].includes(body.status)) return body;
    await pause(50);
  }
};

/** All leads whose verdict differs, page by page. */
export const changesOf = async (
  { call }: Pick<TestServer, 'call'>,
  id: string,
): Promise<readonly BacktestChange[]> => {
  const all: BacktestChange[] = [];
  for (let cursor = ''; ; ) {
    const { body } = await call<{ items: BacktestChange[]; next: string | null }>(
      'GET',
      `/v1/backtests/${id}/changes?limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`,
    );
    all.push(...body.items);
    if (body.next === null) return all;
    cursor = encodeURIComponent(body.next);
  }
};
