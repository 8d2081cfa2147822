import { type NodeTypeRegistry, registry } from '@sluice/engine';
import { openPlugin, PluginFault, type RunningPlugin } from '@sluice/plugin-host';
import { DefinitionError, manifestOf, type Plugin, type PluginManifest } from '@sluice/sdk';
import { conformance } from '@sluice/testkit';
import { Problem } from '../http/problem.ts';

/** What a manifest says of the plugin itself, apart from how and for what it was built. */
const contentOf = ({ manifestVersion, sdk, description, license, bundle, ...rest }: PluginManifest): string =>
  JSON.stringify(rest);

/** The part of the manifest that the code belies; null when it is true. */
const lieOf = (plugin: Plugin, manifest: PluginManifest): string | null => {
  const made = manifestOf(plugin, { bundle: manifest.bundle });
  if (contentOf(made) === contentOf(JSON.parse(JSON.stringify(manifest)) as PluginManifest)) return null;
  const keys = Object.keys(made) as (keyof PluginManifest)[];
  const known = new Set<keyof PluginManifest>(['sdk', 'description', 'license', 'bundle', 'manifestVersion']);
  const bad = keys.find(
    (key) => !known.has(key) && JSON.stringify(made[key]) !== JSON.stringify(manifest[key]),
  );
  return bad ?? 'the order of its parts';
};

const most = 5;

/** What a plugin must keep, tried in its sandbox; nothing it does reaches the outside world. */
const checkContract = async (plugin: Plugin): Promise<void> => {
  const findings = await conformance(plugin, { patienceMs: 5_000 });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  const told = errors.slice(0, most).map(({ node, message }) => `${node}: ${message}`);
  const more = errors.length > most ? [`And ${errors.length - most} more.`] : [];
  throw new Problem('plugin.breaks-contract', [...told, ...more].join(' '));
};

/** Runs a package in its sandbox for the first time. Throws a Problem; the caller closes what it gets. */
export const tryPackage = async (given: {
  readonly manifest: PluginManifest;
  readonly bundle: string;
}): Promise<RunningPlugin> => {
  const { manifest, bundle } = given;
  try {
    const running = await openPlugin({ name: manifest.name, source: bundle }, { tier: 'isolated' });
    try {
      const lie = lieOf(running.plugin, manifest);
      if (lie !== null)
        throw new Problem('plugin.bad-manifest', `Its manifest says something else than its code: ${lie}.`);
      await checkContract(running.plugin);
      return running;
    } catch (error) {
      running.close();
      throw error;
    }
  } catch (error) {
    if (error instanceof PluginFault || error instanceof DefinitionError)
      throw new Problem('plugin.unusable', `${error.message} ${error.hint}`);
    throw error;
  }
};

/** The node types with this plugin in place of the one of its name. */
export const registryWith = (plugins: readonly Plugin[], plugin: Plugin): NodeTypeRegistry =>
  registry([...plugins.filter(({ name }) => name !== plugin.name), plugin]);
