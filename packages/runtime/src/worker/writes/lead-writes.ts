import type { LeadState } from '@sluice/model';
import type { LeadWrite } from '@sluice/store';
import type { LeadOutcome } from '../judge.ts';

/** The name lists show: trait `name`, else first and last name. */
const displayName = ({ traits }: LeadState): string | null => {
  const part = (key: string): string => (typeof traits[key] === 'string' ? traits[key].trim() : '');
  const name = part('name') || `${part('first_name')} ${part('last_name')}`.trim();
  return name === '' ? null : name.slice(0, 300);
};

/** The lead as it is after its events, with what lists show of it. */
export const leadWriteOf = ({ after, judged }: LeadOutcome): LeadWrite => ({
  state: after,
  name: displayName(after),
  lastEventAt: Math.max(...judged.map(({ event }) => event.occurredAt)),
});
