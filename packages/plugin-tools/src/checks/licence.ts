import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Project } from '../project.ts';
import { type Check, error, type Problem, warning } from './problem.ts';

/** Names and expressions as on https://spdx.org/licenses; LicenseRef- for one's own. */
const spdx = /^\(?[A-Za-z0-9.+-]+(?:\s(?:AND|OR|WITH)\s\(?[A-Za-z0-9.+-]+\)?)*\)?$/;
const copyleft = /\b(?:AGPL|GPL)-/;

/** The plugin says under what terms it may be used, and what it bundles allows that. */
export const licenceCheck: Check = {
  title: 'licence',
  run: async (project, { bundle }) => {
    const bundled = await Promise.all(bundle.packages.map((name) => bundledProblem(project, name)));
    return [...own(project), ...bundled.flat()];
  },
};

function own({ license }: Project): readonly Problem[] {
  if (license === null)
    return [
      error(
        'package.json',
        'No licence is given.',
        'Add "license": "MIT", or "UNLICENSED" for yourself only.',
      ),
    ];
  return spdx.test(license)
    ? []
    : [
        error(
          'package.json',
          `"${license}" is no SPDX expression.`,
          'Take a name of https://spdx.org/licenses.',
        ),
      ];
}

async function bundledProblem({ folder, license }: Project, name: string): Promise<readonly Problem[]> {
  const theirs = await licenceOf(folder, name);
  if (theirs === null) return [];
  const mixes = copyleft.test(theirs) && !copyleft.test(license ?? '');
  return mixes
    ? [
        warning(
          'bundle',
          `It holds ${name}, which is under ${theirs}.`,
          'Take another package, or the same licence.',
        ),
      ]
    : [];
}

async function licenceOf(folder: string, name: string): Promise<string | null> {
  try {
    const place = createRequire(join(folder, 'x.js')).resolve(`${name}/package.json`);
    const { license }: { readonly license?: unknown } = JSON.parse(
      await readFile(join(dirname(place), 'package.json'), 'utf8'),
    );
    return typeof license === 'string' ? license : null;
  } catch {
    return null;
  }
}
