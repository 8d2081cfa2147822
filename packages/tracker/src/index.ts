import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The snippet as it is served: without its comments and indentation. */
export const trackerScript = (): string =>
  readFileSync(join(import.meta.dirname, 'snippet.js'), 'utf8')
    .replaceAll(/\/\*(?:(?!\*\/)[\s\S])*\*\/\s?/g, '')
    .replaceAll(/^\s+/gm, '');
