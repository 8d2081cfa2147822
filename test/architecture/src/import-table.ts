import { read } from './repository.ts';

/** Rows of the table of ARCHITECTURE.md: folder pattern and the workspace packages it may import. */
export interface ImportRow {
  readonly folder: string;
  readonly mayImport: readonly string[] | 'all but editor';
}

/** Reads the table headed `| folder | what it is | may import |`. */
export const importTable = (): ImportRow[] =>
  read('ARCHITECTURE.md')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length >= 5 && /^`(packages|plugins|apps)\//.test(cells[1] ?? ''))
    .map((cells) => {
      const right = (cells[3] ?? '').replace(/\(.*?\)/g, '');
      return {
        folder: (cells[1] ?? '').replaceAll('`', ''),
        mayImport: right.startsWith('all but editor')
          ? 'all but editor'
          : [
              ...right.matchAll(
                /\b(sdk|logic|model|calendar|engine|stats|store|runtime|api|testkit|plugin-host)\b/g,
              ),
            ].map((match) => `@sluice/${match[1]}`),
      };
    });
