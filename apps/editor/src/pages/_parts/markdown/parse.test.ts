import { describe, expect, it } from 'vitest';
import { parseInline, parseMarkdown } from './parse.ts';

describe('the Markdown of example texts', () => {
  it('reads headings, paragraphs, lists, code and tables', () => {
    const blocks = parseMarkdown(
      '# Title\n\nOne line\nand its second.\n\n- first\n  goes on\n- second\n\n```sh\nnpm start\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    );
    expect(blocks.map((block) => block.kind)).toEqual(['heading', 'paragraph', 'list', 'code', 'table']);
    expect(blocks[1]).toEqual({
      kind: 'paragraph',
      content: [{ kind: 'text', text: 'One line and its second.' }],
    });
    expect(blocks[2]).toEqual({
      kind: 'list',
      ordered: false,
      items: [[{ kind: 'text', text: 'first goes on' }], [{ kind: 'text', text: 'second' }]],
    });
    expect(blocks[3]).toEqual({ kind: 'code', text: 'npm start' });
  });

  it('keeps numbered lists numbered', () => {
    expect(parseMarkdown('1. one\n2. two')[0]).toMatchObject({ kind: 'list', ordered: true });
  });

  it('marks code, strong text, emphasis and links within a line', () => {
    expect(parseInline('Send `jack` **now**, *please* [here](https://example.com/a).')).toEqual([
      { kind: 'text', text: 'Send ' },
      { kind: 'code', text: 'jack' },
      { kind: 'text', text: ' ' },
      { kind: 'strong', text: 'now' },
      { kind: 'text', text: ', ' },
      { kind: 'emphasis', text: 'please' },
      { kind: 'text', text: ' ' },
      { kind: 'link', text: 'here', href: 'https://example.com/a' },
      { kind: 'text', text: '.' },
    ]);
  });

  it('leaves identifiers with underscores alone', () => {
    expect(parseInline('the field lead.first_name_kana')).toEqual([
      { kind: 'text', text: 'the field lead.first_name_kana' },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example/x', 'VBScript:x'])(
    'never links to %s',
    (href) => {
      expect(parseInline(`[click](${href})`).some((part) => part.kind === 'link')).toBe(false);
    },
  );

  it('shows raw HTML as text', () => {
    expect(parseMarkdown('<script>alert(1)</script>')).toEqual([
      { kind: 'paragraph', content: [{ kind: 'text', text: '<script>alert(1)</script>' }] },
    ]);
  });

  it('ends on a fence that is never closed', () => {
    expect(parseMarkdown('```\nopen')).toEqual([{ kind: 'code', text: 'open' }]);
  });
});
