import { compile, mergeLeads } from '@sluice/engine';
import { initialLead, isConsent, type LeadState, refusesConsent } from '@sluice/model';
import { type MergeRefusal, mergeByHand, undoMerge } from '@sluice/runtime';
import type { StoredLead, StoredMerge } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { iso, isoOrNull } from './wire.ts';

const refusals: Readonly<Record<MergeRefusal, string>> = {
  'same-lead': 'A lead cannot be merged with itself.',
  'merged-already': 'One of the two was merged before.',
  'undone-already': 'This merge has been undone.',
  'winner-merged': 'The lead they became was merged further; undo that merge first.',
  'not-yet-done': 'What the two leads were is not in the log: the merge is still under way, or too long ago.',
};

/** A merge as the API gives it. */
export const mergeView = ({ at, undoneAt, ...merge }: StoredMerge) => ({
  id: merge.id,
  winner: merge.winner,
  loser: merge.loser,
  by: merge.by,
  reason: merge.reason,
  at: iso(at),
  undoneAt: isoOrNull(undoneAt),
});

const stateOf = (lead: StoredLead): LeadState => lead.state ?? initialLead(lead.id, lead.createdAt);

/** The two leads of a merge: known beats anonymous, then the first. */
const pairOf = async ({ store }: Pick<Services, 'store'>, ids: readonly [string, string]) => {
  const [first, second] = await Promise.all(ids.map(async (id) => store.leads.get(id.toLowerCase())));
  for (const lead of [first, second]) if (lead == null || lead.kind === 'account') throw notFound('lead');
  if (first == null || second == null) throw notFound('lead');
  return first.email === null && second.email !== null
    ? ([second, first] as const)
    : ([first, second] as const);
};

/** What two leads would be as one. */
export const previewMerge = async (services: Pick<Services, 'store'>, ids: readonly [string, string]) => {
  const [winner, loser] = await pairOf(services, ids);
  const { scoring, stages } = await workspaceOf(services);
  const { plan } = compile([], { scoring, stages });
  if (plan === null) throw new Error('A plan without workflows does not compile.');
  const [a, b] = [stateOf(winner), stateOf(loser)];
  const { state, balances } = mergeLeads(plan, a, b);
  const said = (value: unknown): string =>
    typeof value === 'string' ? value : JSON.stringify(value ?? null);
  return {
    winner: winner.id,
    loser: loser.id,
    email: state.email,
    stage: state.stage,
    score: state.score,
    traits: Object.entries(state.traits).map(([name, value]) => {
      const [ours, theirs] = [said(a.traits[name]), said(b.traits[name])];
      const from =
        ours === theirs ? ('both' as const) : said(value) === ours ? ('winner' as const) : ('loser' as const);
      return { name, value: said(value).slice(0, 500), from };
    }),
    refuses: Object.entries(state.traits).flatMap(([name, value]) =>
      isConsent(name) && refusesConsent(value) ? [name] : [],
    ),
    counted: balances.length,
  };
};

/** Unites two leads by hand. */
export const mergeTwo = async (
  services: Pick<Services, 'store' | 'clock'>,
  input: { readonly ids: readonly [string, string]; readonly by: string | null; readonly reason: string },
) => {
  const { store, clock } = services;
  const [winner, loser] = await pairOf(services, input.ids);
  const { by, reason } = input;
  const merge = await mergeByHand(store, { winner: winner.id, loser: loser.id, by, reason, now: clock() });
  if (typeof merge === 'string') throw new Problem('resource.conflict', refusals[merge]);
  return mergeView({ ...merge, undoneAt: null, undoneBy: null });
};

/** Parts two merged leads again. */
export const partTwo = async (
  { store, clock }: Pick<Services, 'store' | 'clock'>,
  { id, by }: { readonly id: string; readonly by: string | null },
) => {
  if ((await store.merges.get(id)) === null) throw notFound('merge');
  const done = await undoMerge(store, { id, by, now: clock() });
  if (done !== 'undone') throw new Problem('resource.conflict', refusals[done]);
  const merge = await store.merges.get(id);
  if (merge === null) throw notFound('merge');
  return mergeView(merge);
};
