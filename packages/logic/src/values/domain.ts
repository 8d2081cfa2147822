/** The lower-case host of an e-mail address or a URL; null where there is none. */
export function domainOf(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 2_048) return null;
  const text = value.trim().toLowerCase();
  const scheme = text.indexOf('://');
  const rest = scheme >= 0 ? text.slice(scheme + 3) : text;
  const authority = rest.slice(0, endOfHost(rest));
  const host = withoutPort(authority.slice(authority.lastIndexOf('@') + 1));
  const name = host.endsWith('.') ? host.slice(0, -1) : host;
  return name === '' || /[\s@<>]/.test(name) ? null : name;
}

function endOfHost(text: string): number {
  for (let i = 0; i < text.length; i++) if ('/?#'.includes(text.charAt(i))) return i;
  return text.length;
}

function withoutPort(host: string): string {
  if (host.startsWith('[')) return host.slice(0, host.indexOf(']') + 1);
  const colon = host.indexOf(':');
  return colon < 0 ? host : host.slice(0, colon);
}
