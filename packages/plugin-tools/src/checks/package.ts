import { type Check, error, type Problem, warning } from './problem.ts';

const at = 'package.json';

/** What Sluice and npm need to find the plugin. */
export const packageCheck: Check = {
  title: 'package',
  run: ({ keywords, places, version, files, dependencies }, { plugin }) => {
    const found: Problem[] = [];
    if (!keywords.includes('sluice-plugin'))
      found.push(
        error(at, 'The keyword "sluice-plugin" is missing.', 'Add it, so that people find the plugin.'),
      );
    for (const key of ['manifest', 'bundle'] as const) {
      const place = places[key];
      if (place === null)
        found.push(error(at, `sluice.${key} is missing.`, `Add "sluice": { "${key}": "./dist/…" }.`));
      else if (
        files.length > 0 &&
        !files.some((one) => place.replace(/^\.\//, '').startsWith(one.replace(/^\.\//, '')))
      )
        found.push(error(at, `${place} would not be packed.`, 'Add its folder to "files".'));
    }
    if (version !== plugin.version)
      found.push(
        error(
          at,
          `The package is version ${version}, the plugin ${plugin.version}.`,
          'Write the same version in both.',
        ),
      );
    for (const name of dependencies)
      found.push(
        warning(
          at,
          `"${name}" would be installed with the plugin, though the bundle holds all it needs.`,
          'Move it to devDependencies.',
        ),
      );
    return found;
  },
};
