import { checkSchema, checkScoring, type Diagnostic, pointer, problem } from '@sluice/model';
import { readJsonFile } from '../files/read-json-file.ts';
import { UnusableFileError } from '../files/unusable-file-error.ts';
import { flawOf } from '../http/check-json.ts';
import { type ImportMap, importMapSchema, type TraitMap } from './import-map.ts';

/** A mapping file that cannot be used, with the path of every problem. */
export class ImportMapError extends UnusableFileError {
  override readonly name = 'ImportMapError';
  readonly diagnostics: readonly Diagnostic[];

  constructor(path: string, diagnostics: readonly Diagnostic[]) {
    const lines = diagnostics.map((found) => `  ${found.path || '/'}: ${found.message}`);
    super(path, `this mapping cannot be used.\n${lines.join('\n')}`);
    this.diagnostics = diagnostics;
  }
}

/** Deeper than any mapping is, scoring model included. */
const maxDepth = 20;

/** Names the server would refuse in every single row. */
const checkNames = (json: unknown): readonly Diagnostic[] => {
  const flaw = flawOf(json, maxDepth);
  return flaw === null
    ? []
    : [problem('document.invalid-value', flaw.path, `This is no mapping: ${flaw.reason}.`)];
};

const typeNames = { text: 'string', number: 'number', boolean: 'boolean' } as const;

const checkOtherwise = (section: string, maps: Readonly<Record<string, TraitMap>>): readonly Diagnostic[] =>
  Object.entries(maps).flatMap(([name, { type = 'text', otherwise }]) =>
    otherwise === undefined || typeof otherwise === typeNames[type]
      ? []
      : [
          problem(
            'document.wrong-type',
            pointer(section, name, 'otherwise'),
            `This must be a ${typeNames[type]}, as the type is ${type}.`,
          ),
        ],
  );

const checkScoringModel = (scoring: ImportMap['scoring']): readonly Diagnostic[] =>
  scoring === undefined
    ? []
    : checkScoring(scoring)
        .filter(({ severity }) => severity === 'error')
        .map((found) => ({ ...found, path: `/scoring${found.path}` }));

/** Takes a mapping apart from where it came; throws {@link ImportMapError} with the path of every problem. */
export const checkImportMap = (path: string, json: unknown): ImportMap => {
  const names = checkNames(json);
  const shape = names.length > 0 ? names : checkSchema(importMapSchema, json);
  if (shape.length > 0) throw new ImportMapError(path, shape);
  const map = json as ImportMap;
  const meaning = [
    ...checkOtherwise('traits', map.traits),
    ...checkOtherwise('properties', map.properties ?? {}),
    ...checkScoringModel(map.scoring),
  ];
  if (meaning.length > 0) throw new ImportMapError(path, meaning);
  return map;
};

/** Reads a mapping file; throws {@link ImportMapError} with the path of every problem. */
export const readImportMap = async (path: string): Promise<ImportMap> =>
  checkImportMap(path, await readJsonFile(path));
