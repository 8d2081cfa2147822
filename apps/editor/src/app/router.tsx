import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queries } from '../api/index.ts';
import { ErrorState } from '../components/index.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  component: Outlet,
  notFoundComponent: NotFound,
});

/** Everything but the sign-in page needs a user; a first visit goes to set up. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  component: Shell,
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(queries.session);
    if (session.user === null) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
});

/** A step of the draft may be named in the address: it is shown first. */
const workflow = createRoute({
  getParentRoute: () => inside,
  path: '/workflows/$id',
  validateSearch: (search: Record<string, unknown>): { node?: string } =>
    search.node === undefined ? {} : { node: String(search.node) },
  component: lazyRouteComponent(() => import('../workflow/page.tsx'), 'WorkflowPage'),
});

const pageWords = () => lazyRouteComponent(() => import('../pages/page-words.tsx'), 'PageWords');
const pages = createRoute({ getParentRoute: () => inside, id: 'pages', component: pageWords() });
const entrance = createRoute({ getParentRoute: () => root, id: 'entrance', component: pageWords() });

const signIn = createRoute({
  getParentRoute: () => entrance,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string } =>
    typeof search.to === 'string' && search.to.startsWith('/') && !search.to.startsWith('//')
      ? { to: search.to }
      : {},
  component: lazyRouteComponent(() => import('../pages/sign-in/index.tsx'), 'SignInPage'),
});

/** What a read-only link shows, to whoever has it. */
const shared = createRoute({
  getParentRoute: () => entrance,
  path: '/shared/$token',
  component: lazyRouteComponent(() => import('../pages/shared/index.tsx'), 'SharedPage'),
});

const page = <const P extends string>(path: P, component: ReturnType<typeof lazyRouteComponent>) =>
  createRoute({ getParentRoute: () => pages, path, component });

const routeTree = root.addChildren([
  entrance.addChildren([signIn, shared]),
  inside.addChildren([
    workflow,
    pages.addChildren([
      page(
        '/',
        lazyRouteComponent(() => import('../pages/home/index.tsx'), 'HomePage'),
      ),
      page(
        '/workflows',
        lazyRouteComponent(() => import('../pages/workflows/index.tsx'), 'WorkflowsPage'),
      ),
      page(
        '/experiments',
        lazyRouteComponent(() => import('../pages/experiments/index.tsx'), 'ExperimentsPage'),
      ),
      page(
        '/experiments/new',
        lazyRouteComponent(() => import('../pages/experiments/create/index.tsx'), 'ExperimentCreatePage'),
      ),
      page(
        '/experiments/$id',
        lazyRouteComponent(() => import('../pages/experiment/index.tsx'), 'ExperimentPage'),
      ),
      page(
        '/workflows/$id/backtests',
        lazyRouteComponent(() => import('../pages/backtests/index.tsx'), 'BacktestsPage'),
      ),
      page(
        '/workflows/$id/backtests/$run',
        lazyRouteComponent(() => import('../pages/backtests/index.tsx'), 'BacktestPage'),
      ),
      page(
        '/leads',
        lazyRouteComponent(() => import('../pages/leads/index.tsx'), 'LeadsPage'),
      ),
      page(
        '/leads/$id',
        lazyRouteComponent(() => import('../pages/lead/index.tsx'), 'LeadPage'),
      ),
      page(
        '/accounts',
        lazyRouteComponent(() => import('../pages/accounts/index.tsx'), 'AccountsPage'),
      ),
      page(
        '/accounts/$domain',
        lazyRouteComponent(() => import('../pages/account/index.tsx'), 'AccountPage'),
      ),
      page(
        '/duplicates',
        lazyRouteComponent(() => import('../pages/duplicates/index.tsx'), 'DuplicatesPage'),
      ),
      page(
        '/handoffs',
        lazyRouteComponent(() => import('../pages/handoffs/index.tsx'), 'HandoffsPage'),
      ),
      page(
        '/mailbox',
        lazyRouteComponent(() => import('../pages/mailbox/index.tsx'), 'MailboxPage'),
      ),
      page(
        '/gallery',
        lazyRouteComponent(() => import('../pages/gallery/index.tsx'), 'GalleryPage'),
      ),
      page(
        '/analytics',
        lazyRouteComponent(() => import('../pages/analytics/index.tsx'), 'AnalyticsPage'),
      ),
      page(
        '/analytics/leads',
        lazyRouteComponent(() => import('../pages/analytics/leads.tsx'), 'CountedLeadsPage'),
      ),
      page(
        '/analytics/$tab',
        lazyRouteComponent(() => import('../pages/analytics/index.tsx'), 'AnalyticsPage'),
      ),
      page(
        '/operations',
        lazyRouteComponent(() => import('../pages/operations/index.tsx'), 'OperationsPage'),
      ),
      page(
        '/activity',
        lazyRouteComponent(() => import('../pages/activity/index.tsx'), 'ActivityPage'),
      ),
      page(
        '/settings',
        lazyRouteComponent(() => import('../pages/settings/index.tsx'), 'SettingsPage'),
      ),
      page(
        '/settings/$tab',
        lazyRouteComponent(() => import('../pages/settings/index.tsx'), 'SettingsPage'),
      ),
    ]),
  ]),
]);

/** The router; pages load when they are first visited. */
export const createAppRouter = (queryClient: QueryClient) =>
  createRouter({
    routeTree,
    context: { queryClient },
    defaultPreload: 'intent',
    scrollRestoration: true,
    defaultErrorComponent: ({ error, reset }) => <ErrorState error={error} retry={reset} />,
    defaultNotFoundComponent: NotFound,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
