import { describe, expect, test } from 'vitest';
import { type ImportRow, importTable } from './import-table.ts';
import { importsOf, sources, workspaces } from './repository.ts';

const rowOf = (table: readonly ImportRow[], folder: string): ImportRow | undefined =>
  table.find((row) => row.folder === folder || row.folder === `${folder.split('/')[0]}/*`);

describe('the import table of ARCHITECTURE.md', () => {
  const table = importTable();

  test('has a row for every workspace', () => {
    const missing = workspaces().filter(({ folder }) => rowOf(table, folder) === undefined);
    expect(missing.map(({ folder }) => folder)).toEqual([]);
  });

  test.each(workspaces())('holds for $folder', ({ folder, name }) => {
    const allowed = rowOf(table, folder)?.mayImport ?? [];
    const forbidden = sources(folder)
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith('@sluice/'))
      .filter(({ specifier }) => {
        const target = specifier.split('/').slice(0, 2).join('/');
        if (target === name) return false;
        return allowed === 'all but editor' ? target === '@sluice/editor' : !allowed.includes(target);
      });
    expect(forbidden.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  test.each(workspaces())('$folder declares what it imports', ({ folder, name, dependencies }) => {
    const undeclared = sources(folder)
      .flatMap(importsOf)
      .map(({ specifier }) => specifier)
      .filter((specifier) => specifier.startsWith('@sluice/'))
      .map((specifier) => specifier.split('/').slice(0, 2).join('/'))
      .filter((target) => target !== name && !dependencies.includes(target));
    expect([...new Set(undeclared)]).toEqual([]);
  });

  test('connectors are installed, never imported: only the core nodes are part of the server', () => {
    const connectors = workspaces().filter(({ folder }) => /^plugins\/(?!core$)/.test(folder));
    const names = new Set(connectors.map(({ name }) => name));
    const importers = workspaces()
      .filter(({ name }) => !names.has(name))
      .flatMap(({ folder }) => sources(folder))
      .flatMap(importsOf)
      .filter(({ specifier }) => names.has(specifier));
    expect(names.size).toBeGreaterThan(0);
    expect(importers).toEqual([]);
  });
});
