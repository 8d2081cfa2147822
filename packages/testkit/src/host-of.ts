/** The name of an address's host in lower case; empty where it is no http or https address. */
export function hostOf(url: string): string {
  return (
    /^https?:\/\/(?:[^/?#\\@]*@)?([a-z0-9.*-]+)(?::\d+)?(?:[/?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? ''
  );
}
