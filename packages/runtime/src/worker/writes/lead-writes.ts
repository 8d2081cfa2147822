import type { LeadState } from '@sluice/model';
import type { LeadWrite } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

/** The name lists show: trait `name`, else first and last name; of an account its company's name. */
const displayName = ({ kind, account, traits }: LeadState): string | null => {
  if (kind === 'account') return typeof traits.company === 'string' ? traits.company.slice(0, 300) : account;
  const part = (key: string): string => (typeof traits[key] === 'string' ? traits[key].trim() : '');
  const name = part('name') || `${part('first_name')} ${part('last_name')}`.trim();
  return name === '' ? null : name.slice(0, 300);
};

/** Lists are sorted by the last event; this is how far behind they may be, so that not every event moves its lead. */
const listedEvery = 300_000;

const listed = (state: LeadState): LeadWrite => ({
  id: state.id,
  email: state.email,
  name: displayName(state),
  account: state.account,
  stage: state.stage,
  band: state.score.band,
  total: state.score.total,
  owner: state.owner,
  lastEventAt: state.clock,
  mergedInto: state.mergedInto ?? null,
});

/** Whether lists show something else after a batch. */
const differs = (before: LeadWrite, after: LeadWrite): boolean =>
  Math.floor(before.lastEventAt / listedEvery) !== Math.floor(after.lastEventAt / listedEvery) ||
  before.stage !== after.stage ||
  before.total !== after.total ||
  before.band !== after.band ||
  before.email !== after.email ||
  before.name !== after.name ||
  before.account !== after.account ||
  before.owner !== after.owner ||
  before.mergedInto !== after.mergedInto;

/** What lists show of a lead from now on, if that changed. */
export const leadWritesOf = ({ born, before, after }: LeadOutcome): readonly LeadWrite[] => {
  const write = listed(after);
  return born || differs(listed(before), write) ? [write] : [];
};
