import type { Handlers } from '../http/define-routes.ts';
import { activityView } from '../services/activity.ts';
import { actorOf } from '../services/actor.ts';
import { addComment, changeComment, commentView, deleteComment } from '../services/comments.ts';
import type { Services } from '../services/context.ts';
import { errorsAt, waitingAt } from '../services/node-watch.ts';
import { decideReview, requestReview, reviewView } from '../services/reviews.ts';
import { rollBack } from '../services/roll-back.ts';
import { createShare, revokeShare, sharedView, sharesView } from '../services/shares.ts';
import { workflowOf } from '../services/workflows.ts';

type Ids =
  | 'listComments'
  | 'addComment'
  | 'changeComment'
  | 'deleteComment'
  | 'getReview'
  | 'requestReview'
  | 'decideReview'
  | 'rollBackWorkflow'
  | 'listActivity'
  | 'listShares'
  | 'createShare'
  | 'revokeShare'
  | 'getShared'
  | 'listWaitingAt'
  | 'listErrorsAt';

/** Talk, approval, activity and links of workflows, and who stands where in them. */
export const collaborationHandlers = (services: Services): Pick<Handlers, Ids> => ({
  listComments: async ({ params, query }) => {
    await workflowOf(services, params.id);
    const { items, next } = await services.store.comments.list(params.id, query);
    return { status: 200, body: { items: items.map(commentView), next } };
  },

  addComment: async ({ params, body, principal }) => ({
    status: 201,
    body: await addComment(services, actorOf(principal), { workflow: params.id, ...body }),
  }),

  changeComment: async ({ params, body, principal }) => ({
    status: 200,
    body: await changeComment(services, actorOf(principal), { id: params.id, ...body }),
  }),

  deleteComment: async ({ params, principal }) => {
    await deleteComment(services, actorOf(principal), params.id);
    return { status: 204, body: null };
  },

  getReview: async ({ params, principal }) => ({
    status: 200,
    body: await reviewView(services, actorOf(principal), params.id),
  }),

  requestReview: async ({ params, body, principal }) => ({
    status: 200,
    body: await requestReview(services, actorOf(principal), { id: params.id, note: body.note ?? null }),
  }),

  decideReview: async ({ params, body, principal }) => ({
    status: 200,
    body: await decideReview(services, actorOf(principal), {
      id: params.id,
      decision: body.decision,
      note: body.note ?? null,
    }),
  }),

  rollBackWorkflow: async ({ params, body, principal }) => ({
    status: 200,
    body: await rollBack(services, actorOf(principal), {
      id: params.id,
      version: params.n,
      inFlight: body.inFlight,
      note: body.note ?? null,
    }),
  }),

  listActivity: async ({ query }) => ({ status: 200, body: await activityView(services, query) }),

  listShares: async ({ params }) => ({ status: 200, body: await sharesView(services, params.id) }),

  createShare: async ({ params, body, principal }) => ({
    status: 201,
    body: await createShare(services, actorOf(principal), { workflow: params.id, shows: body.shows }),
  }),

  revokeShare: async ({ params, principal }) => {
    await revokeShare(services, actorOf(principal), params.id);
    return { status: 204, body: null };
  },

  getShared: async ({ params, reply }) => {
    reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    return { status: 200, body: await sharedView(services, params.token) };
  },

  listWaitingAt: async ({ params, query }) => ({
    status: 200,
    body: await waitingAt(services, { id: params.id, node: params.node, page: query }),
  }),

  listErrorsAt: async ({ params, query }) => ({
    status: 200,
    body: await errorsAt(services, { id: params.id, node: params.node, page: query }),
  }),
});
