import type { Built } from './build.ts';
import type { Checked } from './check.ts';
import type { Problem } from './checks/problem.ts';
import { fieldsOf } from './form-fields.ts';

/** What `check` found, as lines. */
export function sayChecks(checked: readonly Checked[]): string {
  const lines = checked.flatMap(({ title, problems }) => [
    `${markOf(problems)} ${title}`,
    ...problems.flatMap(sayProblem),
  ]);
  const all = checked.flatMap(({ problems }) => problems);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const warnings = all.length - errors;
  const sum = errors === 0 ? 'Ready to publish' : `${errors} to mend before it can be published`;
  return [...lines, '', `${sum}${warnings === 0 ? '' : `, ${warnings} to think about`}.`].join('\n');
}

const markOf = (problems: readonly Problem[]): string =>
  problems.some(({ severity }) => severity === 'error') ? '✗' : problems.length > 0 ? '!' : '✓';

function sayProblem({ severity, at, message, hint }: Problem): readonly string[] {
  return [`    ${severity === 'error' ? '✗' : '!'} ${at}: ${message}`, `      ${hint}`];
}

/** What people will see of each node: its card, its form, its ways out, its examples. */
export function sayPlugin({ manifest, plugin }: Built): string {
  const nodes = manifest.nodeTypes.map(({ type, kind, title, configSchema, ports, examples }, index) => {
    const node = plugin.nodes[index];
    const view = { segments: [], territories: [], stages: [], groups: [], bands: [] };
    const sentence = node === undefined ? '' : node.sentence(node.initial, view);
    return [
      `${title}  (${manifest.name}/${type}, ${kind})`,
      `  “${sentence}”`,
      ...fieldsOf(configSchema).map(
        ({ path, label, control, required, initial }) =>
          `  ${path.includes('*') ? '    ' : ''}${label || path} [${control}${required ? '' : ', optional'}]${initial === '' ? '' : ` = ${initial}`}`,
      ),
      `  leaves by ${ports.map(({ name, label }) => (label === name ? name : `${name} (${label})`)).join(', ')}`,
      ...examples.map((example) => `  e.g. ${example.title}`),
    ].join('\n');
  });
  return nodes.join('\n\n');
}
