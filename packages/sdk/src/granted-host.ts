import type { HttpMethod } from './capability.ts';
import type { CapabilityGrants } from './declaration.ts';

/** May a request by this method go to this host (a name in lower case, without its port)? */
export function isGranted(
  grants: CapabilityGrants['http'],
  { host, method }: { readonly host: string; readonly method: HttpMethod },
): boolean {
  return grants.some((grant) => covers(grant.host, host) && grant.methods.includes(method));
}

/** `*` is any host, `*.acme.com` every name below it but not itself. */
function covers(granted: string, host: string): boolean {
  if (granted === '*' || granted === host) return true;
  return granted.startsWith('*.') && host.length > granted.length - 1 && host.endsWith(granted.slice(1));
}
