import type { Repositories } from '@sluice/store';
import type { Session } from './session.ts';

/** What is due to leads. */
export const timersOf = ({
  tx,
  turn,
  apply,
  database,
  tables,
  timerLock,
}: Session): Partial<Repositories['timers']> => ({
  async claim(now, limit) {
    await turn();
    const due = [...tables.timers.values()]
      .filter(({ lead, dueAt }) => dueAt <= now && !database.isLocked(timerLock(lead)))
      .toSorted((a, b) => a.dueAt - b.dueAt || (a.lead < b.lead ? -1 : 1))
      .slice(0, limit);
    for (const { lead } of due) {
      if (tx !== null) await database.lock(tx, timerLock(lead));
      apply(() => tables.timers.delete(lead));
    }
    return due;
  },
});
