import { nodeProblem } from './check-node.ts';
import { DefinitionError } from './errors.ts';
import { isKebab } from './kebab.ts';
import type { Plugin } from './plugin.ts';

const semver = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/;

/**
 * Makes a plugin, checking everything that can be checked before it runs.
 *
 * @throws DefinitionError that names the plugin and the node, and says what to do.
 */
export function definePlugin(plugin: Omit<Plugin, 'sdk'>): Plugin {
  const fail = (message: string, hint: string): never => {
    throw new DefinitionError(plugin.name || 'a plugin without a name', message, hint);
  };
  if (!isKebab(plugin.name)) {
    fail(
      `the name ${JSON.stringify(plugin.name)} is not kebab-case`,
      'Use lower-case words joined by hyphens: my-plugin.',
    );
  }
  if (!semver.test(plugin.version)) {
    fail(`the version ${JSON.stringify(plugin.version)} is not a semantic version`, 'Write it as 1.0.0.');
  }
  if (plugin.title.trim() === '') fail('it has no title', 'Give it the name people will see.');
  if (plugin.nodes.length === 0) fail('it has no nodes', 'Add at least one node to `nodes`.');
  const seen = new Set<string>();
  for (const node of plugin.nodes) {
    if (seen.has(node.type)) {
      fail(
        `two nodes have the type "${node.type}"`,
        'Rename one of them; a type is unique within its plugin.',
      );
    }
    seen.add(node.type);
    const problem = nodeProblem(node);
    if (problem) fail(`node "${node.type}": ${problem.message}`, problem.hint);
  }
  return { ...plugin, sdk: 1 };
}
