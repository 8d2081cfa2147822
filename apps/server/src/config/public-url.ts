/** Reads the address people open, as an origin: `https://sluice.example`. Throws a sentence. */
export const readPublicUrl = (text: string | null): string | null => {
  if (text === null) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new Error(`"${text}" is not an address such as https://sluice.example`);
  if (url.href !== `${url.origin}/`)
    throw new Error(
      `must be scheme, host and port alone, such as ${url.origin}: the editor lies at the root`,
    );
  return url.origin;
};
