import type { Repositories } from '@sluice/store';
import type { Session } from './session.ts';

/** The outbox: claimed by any runner, recorded by the one whose attempt it is. */
export const effectsOf = ({
  tx,
  turn,
  apply,
  database,
  tables,
  scheduler,
}: Session): Partial<Repositories['effects']> => ({
  async claim({ limit, leaseMs }) {
    await turn();
    const now = scheduler.now();
    const due = [...tables.outbox.values()].filter(
      ({ status, nextAt }) => (status === 'pending' || status === 'running') && nextAt <= now,
    );
    return due.slice(0, limit).map((effect) => {
      const claimed = {
        ...effect,
        status: 'running' as const,
        attempts: effect.attempts + 1,
        nextAt: now + leaseMs,
      };
      tables.outbox.set(effect.key, claimed);
      return claimed;
    });
  },
  async finish(answers) {
    await turn();
    const ours = answers.filter(({ key, attempts }) => {
      const row = tables.outbox.get(key);
      return row?.status === 'running' && row.attempts === attempts;
    });
    if (tx !== null) for (const { key } of ours) await database.lock(tx, `effect ${key}`);
    const recorded = ours.filter(({ key, attempts }) => tables.outbox.get(key)?.attempts === attempts);
    for (const { key, result } of recorded) {
      apply(() => {
        const row = tables.outbox.get(key);
        if (row !== undefined) tables.outbox.set(key, { ...row, status: 'done', result });
      });
    }
    return recorded.map(({ key }) => key);
  },
});
