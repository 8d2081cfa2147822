import type { Declaration } from './declarations.ts';

/** A chapter of the reference: a heading, and the files of `src` it tells of. */
const chapters: readonly (readonly [heading: string, modules: readonly string[]])[] = [
  ['A plugin and its nodes', ['define-plugin', 'plugin', 'define', 'node', 'kind', 'port', 'port-rule']],
  ['Settings and sentences', ['input', 'sentence', 'node-words']],
  ['Rules', ['rule', 'template', 'json', 'lead-patch', 'wait', 'workspace-view']],
  [
    'Effects and what they may do',
    ['declaration', 'context', 'capability', 'granted-host', 'answered', 'errors'],
  ],
  ['Sources of events', ['source']],
  ['The manifest', ['manifest', 'sdk-version']],
];

const mark =
  '<!-- Generated from the docstrings of packages/sdk/src by `npm run reference -w @sluice/sdk`. -->';

/** The reference: every export with its words and its declaration, by chapter. */
export function referenceOf(all: readonly Declaration[]): string {
  const told = new Set(chapters.flatMap(([, modules]) => modules));
  const forgotten = all.find(({ module }) => !told.has(module));
  if (forgotten) throw new Error(`No chapter of the reference tells of ${forgotten.module}.ts.`);
  const parts = chapters.flatMap(([heading, modules]) => [
    `## ${heading}`,
    ...modules.flatMap((module) => all.filter((one) => one.module === module).map(section)),
  ]);
  return `${[mark, '# The plugin contract', 'Every name `@sluice/sdk` exports. Beside these it passes on `Type`, `Static` and `TSchema` of TypeBox.', ...parts].join('\n\n')}\n`;
}

const section = ({ name, words, code }: Declaration): string =>
  [`### ${name}`, ...(words === '' ? [] : [linked(words)]), `\`\`\`ts\n${code}\n\`\`\``].join('\n\n');

/** `{@link X}` as code. */
const linked = (words: string): string =>
  words.replaceAll(/\{@link ([^}]+)\}/g, '`$1`').replaceAll(/^@throws/gm, 'Throws');

/** The public API: declarations without words, in the order of their names, so that a change shows as a change. */
export function reportOf(all: readonly Declaration[]): string {
  const sorted = [...all].sort((a, b) => (a.name < b.name ? -1 : 1));
  const blocks = sorted.map(({ code }) => bare(code));
  return `${mark}\n\n# Public API of @sluice/sdk\n\n\`\`\`ts\n${blocks.join('\n\n')}\n\`\`\`\n`;
}

const bare = (code: string): string =>
  code
    .replaceAll(/^\s*\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n/gm, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');
