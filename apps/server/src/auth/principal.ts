import type { RouteScope } from '@sluice/api';

/** Who a request comes from. */
export type Principal =
  | { readonly kind: 'admin'; readonly id: 'admin' }
  | { readonly kind: 'key'; readonly id: string; readonly scope: 'all' | 'ingest' | 'read' }
  | {
      readonly kind: 'user';
      readonly id: string;
      readonly name: string;
      readonly email: string;
      readonly owner: boolean;
    };

const granted: Readonly<Record<'all' | 'ingest' | 'read', readonly RouteScope[]>> = {
  all: ['ingest', 'read', 'all'],
  ingest: ['ingest'],
  read: ['read'],
};

/** May this one call a route of that scope? */
export const mayCall = (principal: Principal, scope: RouteScope): boolean =>
  granted[principal.kind === 'key' ? principal.scope : 'all'].includes(scope);

/** As a version's history names it. */
export const nameOf = (principal: Principal | null): string | null =>
  principal === null ? null : principal.kind === 'user' ? principal.name : `key ${principal.id}`;
