import type { AccountEntry } from '@sluice/store';
import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { leadView } from '../services/leads.ts';
import { mergeTwo, mergeView, partTwo, previewMerge } from '../services/merges.ts';
import { workspaceOf } from '../services/settings.ts';
import { iso } from '../services/wire.ts';

type Ids =
  | 'listAccounts'
  | 'getAccount'
  | 'previewMerge'
  | 'mergeLeads'
  | 'listLeadMerges'
  | 'undoMerge'
  | 'listDuplicates'
  | 'dismissDuplicate';

const shownContacts = 100;
/** Looks for duplicates one request makes: what is left is found by the next. */
const looks = 10;

const accountView = ({ lastEventAt, ...account }: AccountEntry) => ({
  domain: account.domain,
  id: account.id,
  name: account.name,
  stage: account.stage,
  band: account.band,
  total: account.total,
  members: account.members,
  best: account.best,
  sum: account.sum,
  engaged: account.engaged,
  lastSeenAt: iso(lastEventAt ?? 0),
});

/** Companies, merges and duplicates. */
export const accountHandlers = (services: Services): Pick<Handlers, Ids> => {
  const { store, clock } = services;

  const leadsOf = async (ids: readonly string[]) => {
    const workspace = await workspaceOf(services);
    const leads = await Promise.all(
      ids.map(async (id) => {
        const [lead, stages] = await Promise.all([store.leads.get(id), store.scores.stages(id)]);
        if (lead === null) return [];
        const versions = await store.versions.contents(lead.state?.runs ?? []);
        return [leadView(lead, { stages, workspace, versions, now: clock() })];
      }),
    );
    return leads.flat();
  };

  return {
    listAccounts: async ({ query }) => {
      const page = await store.accounts.list(query, clock());
      return { status: 200, body: { items: page.items.map(accountView), next: page.next } };
    },

    getAccount: async ({ params }) => {
      const domain = params.domain.toLowerCase();
      const account = await store.accounts.get(domain, clock());
      if (account === null) throw notFound('company');
      const own = account.id === null ? null : await store.leads.get(account.id);
      const contacts = await leadsOf(await store.accounts.members(domain, shownContacts));
      return { status: 200, body: { ...accountView(account), score: own?.state?.score ?? null, contacts } };
    },

    previewMerge: async ({ params, query }) => ({
      status: 200,
      body: await previewMerge(services, [params.id, query.other]),
    }),

    mergeLeads: async ({ params, body, principal }) => ({
      status: 202,
      body: await mergeTwo(services, {
        ids: [params.id, body.other],
        by: nameOf(principal),
        reason: body.reason?.trim() || 'Merged by hand.',
      }),
    }),

    listLeadMerges: async ({ params }) => {
      const merges = await store.merges.ofWinner(params.id.toLowerCase());
      return { status: 200, body: { items: merges.map(mergeView) } };
    },

    undoMerge: async ({ params, principal }) => ({
      status: 202,
      body: await partTwo(services, { id: params.id, by: nameOf(principal) }),
    }),

    listDuplicates: async ({ query }) => {
      for (let n = 0; n < looks && (await store.duplicates.look()); n++);
      const page = await store.duplicates.list(query);
      const items = await Promise.all(
        page.items.map(async ({ a, b, rules, foundAt }) => ({
          leads: await leadsOf([a, b]),
          rules: [...rules],
          foundAt: iso(foundAt),
        })),
      );
      return { status: 200, body: { items, next: page.next } };
    },

    dismissDuplicate: async ({ body, principal }) => {
      const [one = '', other = ''] = body.leads;
      if (!(await store.duplicates.dismiss([one, other], nameOf(principal)))) throw notFound('pair');
      return { status: 204, body: null };
    },
  };
};
