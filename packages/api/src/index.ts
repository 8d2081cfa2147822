export { createClient, type SluiceClient } from './client.ts';
export type { components, paths } from './generated/openapi.d.ts';
export { buildOpenApi } from './openapi/build.ts';
export type { Route, RouteScope } from './route.ts';
export { type RouteId, routes } from './routes.ts';
export { EventInput } from './schemas/event.ts';
