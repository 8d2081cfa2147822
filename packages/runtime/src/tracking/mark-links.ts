const links = /https?:\/\/[^\s"'<>)\]]+/g;

/** Addresses in a text that lead to a site we hear of, each with the mark of whom the text goes to. */
export const markLinks = (
  text: string,
  { origins, mark }: { readonly origins: ReadonlySet<string>; readonly mark: string },
): string =>
  text.replaceAll(links, (found) => {
    const end = /[.,;:!?]+$/.exec(found)?.[0] ?? '';
    const link = found.slice(0, found.length - end.length);
    if (!URL.canParse(link) || !origins.has(new URL(link).origin)) return found;
    const [address = '', ...hash] = link.split('#');
    const joint = address.includes('?') ? (/&amp;/.test(address) ? '&amp;' : '&') : '?';
    return `${address}${joint}sl=${mark}${hash.map((part) => `#${part}`).join('')}${end}`;
  });
