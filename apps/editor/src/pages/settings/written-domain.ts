const domain = /^(?=.{3,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u;

/** The domain somebody means by `Acme.com`, `ann@acme.com` or `https://www.acme.com/about`; null if by none. */
export const writtenDomain = (text: string): string | null => {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^.*@/, '')
    .replace(/^www\./, '');
  return domain.test(host) ? host : null;
};
