import { build } from './build.ts';
import { conformanceCheck } from './checks/conformance.ts';
import { formCheck } from './checks/form.ts';
import { globalsCheck } from './checks/globals.ts';
import { licenceCheck } from './checks/licence.ts';
import { manifestCheck } from './checks/manifest.ts';
import { packageCheck } from './checks/package.ts';
import type { Check, Problem } from './checks/problem.ts';
import { sizeCheck } from './checks/size.ts';
import { typesCheck } from './checks/types.ts';
import { readProject } from './project.ts';

/** What one check found. */
export interface Checked {
  readonly title: string;
  readonly problems: readonly Problem[];
}

/** In the order they are told. Conformance includes what is used of the declared capabilities. */
export const checks: readonly Check[] = [
  typesCheck,
  packageCheck,
  manifestCheck,
  globalsCheck,
  sizeCheck,
  licenceCheck,
  formCheck,
  conformanceCheck,
];

/** Everything that is looked at before a plugin is published. Throws a ToolError where it does not even build. */
export async function check(folder: string): Promise<readonly Checked[]> {
  const project = await readProject(folder);
  const built = await build(project);
  const found: Checked[] = [];
  for (const { title, run } of checks) found.push({ title, problems: await run(project, built) });
  return found;
}
