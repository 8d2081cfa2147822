import type { Told } from '@sluice/model';
import type { Repositories } from '@sluice/store';
import { appendEvents } from '../ingest/append.ts';
import type { PreparedEvent } from '../ingest/prepare.ts';
import { observeNothing } from '../observe.ts';
import type { LeadOutcome } from './judge.ts';

const prepared = ({ to, ...told }: Told): PreparedEvent => ({
  ...told,
  lead: 'lead' in to ? to.lead : null,
  ...('account' in to ? { account: to.account } : {}),
  external: null,
  email: null,
  anonymous: null,
  demo: false,
});

/**
 * Appends what the turns of a batch have for other leads and for accounts, in the transaction of their states:
 * a batch done again tells it once. It comes last in the transaction, since it takes the log's lock.
 */
export const tellOthers = async (
  tx: Repositories,
  { outcomes, now }: { readonly outcomes: readonly LeadOutcome[]; readonly now: number },
): Promise<void> => {
  const told = outcomes.flatMap(({ judged }) =>
    judged.flatMap(({ result, refusal }) => (refusal === null ? (result?.tell ?? []) : [])),
  );
  if (told.length === 0) return;
  await appendEvents(tx, { events: told.map(prepared), now, observe: observeNothing });
};
