import {
  answered,
  defineCapabilities,
  type HttpResponse,
  type Json,
  type JsonObject,
  PermanentError,
} from '@sluice/sdk';

/** All that the nodes of this plugin may do. */
export const hubspot = defineCapabilities({
  http: { 'api.hubapi.com': ['POST'] },
  secrets: {
    'access-token':
      'The access token of a private app: HubSpot → Settings → Integrations → Private apps. It needs the scopes crm.objects.contacts.read and .write.',
  },
});

/** The body of a good answer; throws the error that fits with HubSpot's own words. */
export function bodyOf(response: HttpResponse): JsonObject {
  const { status, body } = answered(response, 'HubSpot');
  if (status >= 200 && status < 300 && isObject(body)) return body;
  throw new PermanentError(`HubSpot refused it (${status}): ${messageOf(body)}`);
}

/** What HubSpot says of an error: `{ status: 'error', message, category, correlationId }`. */
export function messageOf(body: Json): string {
  return isObject(body) && typeof body.message === 'string'
    ? body.message.slice(0, 500)
    : 'it gave no reason';
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
