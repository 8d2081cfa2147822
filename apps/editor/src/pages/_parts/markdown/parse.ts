/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

/** A paragraph-sized piece of a document. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly head: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    };

const inlinePattern =
  /`([^`]+)`|\*\*([^*]+)\*\*|\[([^\]]+)\]\(([^)\s]+)\)|(?<![\w*])\*([^*\s][^*]*)\*|(?<![\w_])_([^_\s][^_]*)_(?!\w)/g;

/** Only addresses a reader may follow: web pages, mail and places in this product. */
const safeHref = (href: string): boolean => /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href);

/** Splits a line into plain text, code, emphasis and safe links; a link elsewhere stays text. */
export const parseInline = (line: string): readonly Inline[] => {
  const parts: Inline[] = [];
  let last = 0;
  const text = (value: string) => {
    if (value !== '') parts.push({ kind: 'text', text: value });
  };
  for (const match of line.matchAll(inlinePattern)) {
    const [whole, code, strong, label, href, star, underscore] = match;
    text(line.slice(last, match.index));
    last = match.index + whole.length;
    const emphasis = star ?? underscore;
    if (code !== undefined) parts.push({ kind: 'code', text: code });
    else if (strong !== undefined) parts.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) parts.push({ kind: 'emphasis', text: emphasis });
    else if (label !== undefined && href !== undefined && safeHref(href))
      parts.push({ kind: 'link', text: label, href });
    else text(label ?? whole);
  }
  text(line.slice(last));
  return parts;
};

const fence = /^\s*(```|~~~)/;
const heading = /^(#{1,6})\s+(.*?)\s*#*$/;
const bullet = /^\s*(?:[-*+]|(\d+)[.)])\s+(.*)$/;
const rule = /^\s*\|?[\s:|-]+\|[\s:|-]*$/;

const cells = (line: string) =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInline(cell.trim()));

/** Reads the Markdown our examples are written in. Raw HTML is text. */
export const parseMarkdown = (source: string): readonly Block[] => {
  const lines = source.replace(/\r\n?/g, '\n').split('\n');
  const blocks: Block[] = [];
  let at = 0;
  const line = () => lines[at] ?? '';
  const starts = (text: string) => fence.test(text) || heading.test(text) || bullet.test(text);
  while (at < lines.length) {
    const current = line();
    const title = heading.exec(current);
    const item = bullet.exec(current);
    if (current.trim() === '') at += 1;
    else if (fence.test(current)) {
      const body: string[] = [];
      for (at += 1; at < lines.length && !fence.test(line()); at += 1) body.push(line());
      at += 1;
      blocks.push({ kind: 'code', text: body.join('\n') });
    } else if (title) {
      blocks.push({ kind: 'heading', level: title[1]?.length ?? 1, content: parseInline(title[2] ?? '') });
      at += 1;
    } else if (current.includes('|') && rule.test(lines[at + 1] ?? '')) {
      const head = cells(current);
      const rows: ReturnType<typeof cells>[] = [];
      for (at += 2; at < lines.length && line().includes('|'); at += 1) rows.push(cells(line()));
      blocks.push({ kind: 'table', head, rows });
    } else if (item) {
      const items: string[] = [];
      for (; at < lines.length && line().trim() !== ''; at += 1) {
        const next = bullet.exec(line());
        if (next) items.push(next[2] ?? '');
        else items.push(`${items.pop() ?? ''} ${line().trim()}`);
      }
      blocks.push({ kind: 'list', ordered: item[1] !== undefined, items: items.map(parseInline) });
    } else {
      const body: string[] = [current.trim()];
      for (at += 1; at < lines.length && line().trim() !== '' && !starts(line()); at += 1)
        body.push(line().trim());
      blocks.push({ kind: 'paragraph', content: parseInline(body.join(' ')) });
    }
  }
  return blocks;
};
