/** A host of a declaration: `api.acme.com`, `*.acme.com` or `*`; never an address, a port or a bare name. */
export const hostPattern =
  '^(?:\\*|(?:\\*\\.)?(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?)$';
