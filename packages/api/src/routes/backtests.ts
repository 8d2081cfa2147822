import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import {
  Backtest,
  BacktestChangePage,
  BacktestCreate,
  BacktestFile,
  BacktestPage,
} from '../schemas/backtest.ts';
import { object, paging, uuid, words } from '../schemas/shape.ts';
import { byId } from './params.ts';

const tag = 'backtests';

export const backtestRoutes = {
  listBacktests: defineRoute({
    id: 'listBacktests',
    method: 'GET',
    path: '/v1/backtests',
    summary: 'Questions that were asked of the past, newest first.',
    tag,
    scope: 'read',
    query: object({ ...paging, workflow: Type.Optional(uuid()) }),
    replies: { 200: BacktestPage },
  }),
  createBacktest: defineRoute({
    id: 'createBacktest',
    method: 'POST',
    path: '/v1/backtests',
    summary:
      'Ask what a draft or a version would have made of the leads there were; touches nothing, sends nothing.',
    tag,
    scope: 'all',
    body: BacktestCreate,
    replies: { 202: Backtest },
  }),
  getBacktest: defineRoute({
    id: 'getBacktest',
    method: 'GET',
    path: '/v1/backtests/{id}',
    summary: 'One question to the past: how far it has come, and what came of it.',
    tag,
    scope: 'read',
    params: byId,
    replies: { 200: Backtest },
  }),
  listBacktestChanges: defineRoute({
    id: 'listBacktestChanges',
    method: 'GET',
    path: '/v1/backtests/{id}/changes',
    summary: 'The leads whose verdict differs, each with the rule that made the difference.',
    tag,
    scope: 'read',
    params: byId,
    query: object({ ...paging, kind: Type.Optional(words(['gained', 'lost'])) }),
    replies: { 200: BacktestChangePage },
  }),
  cancelBacktest: defineRoute({
    id: 'cancelBacktest',
    method: 'POST',
    path: '/v1/backtests/{id}/cancel',
    summary: 'Stop a backtest that is under way.',
    tag,
    scope: 'all',
    params: byId,
    replies: { 200: Backtest },
  }),
  deleteBacktest: defineRoute({
    id: 'deleteBacktest',
    method: 'DELETE',
    path: '/v1/backtests/{id}',
    summary: 'Forget a backtest that has ended, with its list of leads.',
    tag,
    scope: 'all',
    params: byId,
    replies: { 204: null },
  }),
  uploadBacktestFile: defineRoute({
    id: 'uploadBacktestFile',
    method: 'POST',
    path: '/v1/backtest-files',
    summary:
      'Upload a CSV of past leads for a backtest; it is kept for a day. Answers with a map to start from.',
    tag,
    scope: 'all',
    body: object({
      name: Type.String({ minLength: 1, maxLength: 200 }),
      csv: Type.String({ minLength: 1 }),
    }),
    maxBytes: 67_108_864,
    replies: { 201: BacktestFile },
  }),
};
