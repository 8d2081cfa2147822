import type { Built } from '../build.ts';
import type { Checked } from '../check.ts';
import { type FormField, fieldsOf } from '../form-fields.ts';
import type { ToolError } from '../tool-error.ts';

const style = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
section { border: 1px solid light-dark(#d0d4da, #3b424d); border-radius: .5rem; margin: 1rem 0; padding: 1rem; }
h2 { font-size: 1.1rem; margin: 0; } h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
.card { background: light-dark(#eef2f7, #20262e); border-radius: .5rem; padding: .75rem; }
label { display: block; font-weight: 600; margin-top: .5rem; }
input, select, textarea { box-sizing: border-box; font: inherit; max-width: 30rem; padding: .35rem; width: 100%; }
small { color: light-dark(#4a5260, #b4bcc8); display: block; font-weight: 400; }
.error { color: light-dark(#a3122a, #ff9aa8); } .warning { color: light-dark(#7a4b00, #f2c078); } .fine { color: light-dark(#14602c, #86d8a0); }
ul { margin: .25rem 0; padding-left: 1.25rem; }
pre { overflow-x: auto; white-space: pre-wrap; }`;

const follow = `new EventSource('/changes').onmessage = () => location.reload();`;

const shell = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escaped(title)}</title><style>${style}</style><main>${body}</main><script>${follow}</script></html>`;

export const waitingPage = (): string => shell('Plugin', '<h1>Building…</h1>');

export const failurePage = ({ message, hint }: ToolError): string =>
  shell(
    'It does not build',
    `<h1>It does not build</h1><pre class="error">${escaped(message)}</pre><p>${escaped(hint)}</p>`,
  );

/** Each node with its card, its form, its ways out, its examples and what was found. */
export function page({
  built,
  checked,
}: {
  readonly built: Built;
  readonly checked: readonly Checked[];
}): string {
  const { manifest } = built;
  const problems = checked.flatMap(({ problems: some }) => some);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict =
    errors === 0 ? '<p class="fine">✓ Nothing to mend.</p>' : `<p class="error">✗ ${errors} to mend.</p>`;
  const found = problems.map(
    ({ severity, at, message, hint }) =>
      `<li class="${severity}">${escaped(at)}: ${escaped(message)} <small>${escaped(hint)}</small></li>`,
  );
  return shell(
    manifest.title,
    `<h1>${escaped(manifest.title)} <small>${escaped(manifest.version)}</small></h1>${verdict}<ul>${found.join('')}</ul>` +
      manifest.nodeTypes.map((_, index) => nodeSection(built, index)).join(''),
  );
}

function nodeSection({ manifest, plugin }: Built, index: number): string {
  const [type, node] = [manifest.nodeTypes[index], plugin.nodes[index]];
  if (type === undefined || node === undefined) return '';
  const view = { segments: [], territories: [], stages: [], groups: [], bands: [] };
  const examples = type.examples.map(
    ({ title, config }, at) =>
      `<li>${escaped(title)} <small>${escaped(node.sentence(node.examples[at]?.config ?? config, view))}</small></li>`,
  );
  const ports = type.ports.map(
    ({ name, label }) => `<li>${escaped(label)} <small>${escaped(name)}</small></li>`,
  );
  return (
    `<section><h2>${escaped(type.title)}</h2><p>${escaped(type.description)}</p>` +
    `<p class="card">${escaped(node.sentence(node.initial, view))}</p><h3>Form</h3>` +
    fieldsOf(type.configSchema)
      .map((field) => control(type.type, field))
      .join('') +
    `<h3>Ways out</h3><ul>${ports.join('')}</ul><h3>Examples</h3><ul>${examples.join('')}</ul></section>`
  );
}

function control(
  type: string,
  { path, label, help, control: kind, choices, required, initial }: FormField,
): string {
  const id = escaped(`${type}${path}`);
  const value = escaped(initial.replace(/^"|"$/g, ''));
  const described = help === '' ? '' : ` aria-describedby="${id}-help"`;
  const attributes = `id="${id}"${described}${required ? ' required' : ''}`;
  const field =
    choices.length > 0
      ? `<select ${attributes}>${choices.map((choice) => `<option>${escaped(choice)}</option>`).join('')}</select>`
      : kind === 'long-template'
        ? `<textarea ${attributes} rows="3">${value}</textarea>`
        : `<input ${attributes} type="${kind === 'integer' || kind === 'number' ? 'number' : kind === 'boolean' ? 'checkbox' : 'text'}" value="${value}">`;
  const words = help === '' ? '' : `<small id="${id}-help">${escaped(help)}</small>`;
  return `<label for="${id}">${escaped(label || path)}</label>${field}${words}`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
