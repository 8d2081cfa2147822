import { isDeepStrictEqual } from 'node:util';
import { type Plan, type RetoldTurn, retell } from '@sluice/engine';
import type { Store } from '@sluice/store';
import { type Family, readPast } from '../backtest/read-past.ts';

interface Difference {
  readonly lead: string;
  readonly side: number;
  readonly what: 'state' | 'score rows' | 'stages' | 'passages';
  readonly lived: unknown;
  readonly retold: unknown;
}

/** Verdicts that were given live against those a retelling gives. */
export interface LivedReport {
  readonly leads: number;
  readonly turns: number;
  readonly rows: number;
  readonly passages: number;
  readonly differences: readonly Difference[];
}

/**
 * Tells the whole log again by the plans given and holds states, score rows, stages and passages against those that
 * were written when it happened. Call it once everything is judged.
 */
export const againstLived = async (store: Store, plans: readonly Plan[]): Promise<LivedReport> => {
  const { planSince, end } = await store.history.standing();
  const differences: Difference[] = [];
  const counted = { leads: 0, turns: 0, rows: 0, passages: 0 };
  for await (const { families } of readPast({ store, scope: {}, planSince, end }))
    for (const family of families) {
      const turns: RetoldTurn[] = [];
      const states = retell(family, plans, { until: Date.now(), onTurn: (turn) => turns.push(turn) });
      for (const [n, { lead }] of family.entries()) {
        const lived = await livedBy(store, family, n);
        counted.leads += 1;
        for (const side of plans.keys()) {
          const own = turns.filter((turn) => turn.side === side && turn.lead === n);
          const retold = {
            state: states[side]?.[n] ?? null,
            'score rows': own.flatMap(({ result }) => result.rows),
            stages: own.flatMap(({ result }) => result.stages),
            passages: own.flatMap(({ result }) => result.passages),
          };
          counted.turns += own.length;
          counted.rows += retold['score rows'].length;
          counted.passages += retold.passages.length;
          for (const what of ['state', 'score rows', 'stages', 'passages'] as const)
            if (!isDeepStrictEqual(asJson(retold[what]), asJson(lived[what])))
              differences.push({ lead: lead.id, side, what, lived: lived[what], retold: retold[what] });
        }
      }
    }
  return { ...counted, differences };
};

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const livedBy = async (store: Store, family: Family, n: number) => {
  const id = family[n]?.lead.id ?? '';
  const [state, rows, stages, passages] = await Promise.all([
    store.batch.leads([id]),
    store.pool.query(
      `select lead, at, group_id as "group", mode, points, delta, limited,
        case when half_life_days is not null then json_build_object('halfLifeDays', half_life_days)
          when expires_after_days is not null then json_build_object('expiresAfterDays', expires_after_days) end as decay,
        json_build_object('workflow', workflow, 'workflowName', workflow_name, 'version', version, 'node', node, 'title', title) as rule,
        event from score_rows where lead = $1 order by id`,
      [id],
    ),
    store.pool.query(
      `select lead, at, from_stage as "from", to_stage as "to", rule, event from stage_rows where lead = $1 order by id`,
      [id],
    ),
    store.traces.of(family[n]?.events.map(({ seq }) => seq) ?? []),
  ]);
  return {
    state: state[0]?.state ?? null,
    'score rows': rows.rows,
    stages: stages.rows,
    passages: [...passages].toSorted(([a], [b]) => a - b).flatMap(([, all]) => all),
  };
};
