import { randomBytes } from 'node:crypto';
import type { CapabilityGrants, Json, PluginManifest } from '@sluice/sdk';
import type { PluginUse, StoredPlugin, StoredSource } from '@sluice/store';
import { notFound, Problem } from '../http/problem.ts';
import { detailOf, diagnosticsOf, validatorOf } from '../http/validators.ts';
import { beyond } from '../plugins/live-plugins.ts';
import type { PluginPackage } from '../plugins/read-package.ts';
import { registryWith, tryPackage } from '../plugins/try-package.ts';
import { type DocumentChange, documentChange } from '../plugins/workflow-changes.ts';
import { plugins as builtIn } from '../plugins.ts';
import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';
import { iso } from './wire.ts';
import { workflowOf } from './workflows.ts';

type Context = Pick<Services, 'store' | 'clock' | 'livePlugins'>;

const manifestIn = ({ manifest }: StoredPlugin): PluginManifest => manifest as unknown as PluginManifest;

const rightsOf = ({ http, storage, email, handoff, notify }: CapabilityGrants) => ({
  http: http.map(({ host, methods }) => ({ host, methods: [...methods] })),
  storage,
  email,
  handoff,
  notify,
});

const aboutOf = (manifest: PluginManifest) => ({
  name: manifest.name,
  title: manifest.title,
  description: manifest.description,
  version: manifest.version,
  license: manifest.license ?? null,
  rights: rightsOf(manifest.capabilities),
  nodeTypes: manifest.nodeTypes.map(({ type, kind, title, description, icon }) => ({
    type: `${manifest.name}/${type}`,
    kind,
    title,
    description,
    icon,
  })),
});

const sourceView = (manifest: PluginManifest, stored: StoredSource) => {
  const source = manifest.sources.find(({ name }) => name === stored.source);
  return {
    name: stored.source,
    kind: stored.kind,
    title: source?.title ?? stored.source,
    description: source?.description ?? '',
    enabled: stored.enabled,
    path: stored.kind === 'webhook' ? `/v1/hooks/${stored.plugin}/${stored.source}/${stored.token}` : null,
    everySeconds: source?.everySeconds ?? null,
    config: stored.config,
    configSchema: source?.configSchema ?? null,
    taken: stored.taken,
    lastAt: stored.lastAt === null ? null : iso(stored.lastAt),
    lastError: stored.lastError,
  };
};

const newToken = (): string => randomBytes(24).toString('base64url');

const viewOf = async ({ store, livePlugins }: Context, stored: StoredPlugin) => {
  const manifest = manifestIn(stored);
  const [uses, waiting, set, sources] = await Promise.all([
    store.plugins.uses(stored.name),
    store.plugins.waiting(stored.name),
    store.plugins.secretsSet(stored.name),
    store.pluginSources.list(),
  ]);
  return {
    ...aboutOf(manifest),
    origin: stored.origin,
    integrity: stored.integrity,
    versions: [...stored.versions],
    tier: stored.tier,
    enabled: stored.enabled,
    problem: stored.enabled ? livePlugins.problem(stored.name) : null,
    secrets: manifest.capabilities.secrets.map((secret) => ({ ...secret, set: set.includes(secret.name) })),
    sources: sources.filter(({ plugin }) => plugin === stored.name).map((one) => sourceView(manifest, one)),
    uses: [...uses],
    waiting,
    installedAt: iso(stored.installedAt),
    installedBy: stored.installedBy,
  };
};

/** Every installed plugin as people see it. */
export const pluginViews = async (context: Context) => {
  const stored = await context.store.plugins.list();
  return Promise.all(stored.map((one) => viewOf(context, one)));
};

const storedOf = async ({ store }: Context, name: string): Promise<StoredPlugin> => {
  const found = (await store.plugins.list()).find((one) => one.name === name);
  if (found === undefined) throw notFound('plugin');
  return found;
};

/** One installed plugin. Throws `resource.not-found`. */
export const pluginView = async (context: Context, name: string) =>
  viewOf(context, await storedOf(context, name));

/** What another version of a plugin would change in the published workflows that use it. */
const changesBy = async (context: Context, pkg: PluginPackage) => {
  const { store, livePlugins } = context;
  const running = await tryPackage(pkg);
  try {
    const then = registryWith(livePlugins.running(), running.plugin);
    const workspace = await workspaceOf(context);
    const used = (await store.plugins.uses(pkg.manifest.name)).filter(({ published }) => published);
    const changes: (PluginUse & DocumentChange)[] = [];
    for (const use of used) {
      const document = (await workflowOf(context, use.workflow)).publishedGraph;
      if (document === null) continue;
      const change = documentChange(document, { workspace, now: livePlugins.registry, then });
      if (change.breaks.length > 0 || change.steps.length > 0) changes.push({ ...use, ...change });
    }
    return changes;
  } finally {
    running.close();
  }
};

const refuseTaken = ({ manifest }: PluginPackage): void => {
  if (builtIn.some(({ name }) => name === manifest.name))
    throw new Problem('plugin.name-taken', `Sluice itself has a plugin named “${manifest.name}”.`);
};

/** Reads and tries a package, and tells what installing it would change. Changes nothing. */
export const inspectPlugin = async (context: Context, pkg: PluginPackage) => {
  const { manifest } = pkg;
  refuseTaken(pkg);
  const changes = await changesBy(context, pkg);
  const before = (await context.store.plugins.list()).find(({ name }) => name === manifest.name);
  const granted = before?.granted as CapabilityGrants | undefined;
  return {
    ...aboutOf(manifest),
    origin: pkg.origin,
    integrity: pkg.integrity,
    sdk: manifest.sdk,
    bytes: Buffer.byteLength(pkg.bundle),
    secrets: manifest.capabilities.secrets.map((secret) => ({ ...secret })),
    installed: before?.version ?? null,
    more: granted === undefined ? null : beyond(manifest.capabilities, granted),
    workflows: changes.map(({ workflow, name, breaks, steps }) => ({
      workflow,
      name,
      breaks: [...breaks],
      steps: [...steps],
    })),
  };
};

/** How a package is to be installed. */
export interface Installing {
  readonly tier: StoredPlugin['tier'] | null;
  /** Also when published workflows would break. */
  readonly anyway: boolean;
  readonly by: string | null;
}

/** Keeps a package and lets it run, here and on all other machines. Its rights count as agreed to. */
export const installPlugin = async (context: Context, pkg: PluginPackage, how: Installing) => {
  const { store, clock, livePlugins } = context;
  const { manifest, integrity } = pkg;
  const inspected = await inspectPlugin(context, pkg);
  const broken = inspected.workflows.filter(({ breaks }) => breaks.length > 0);
  if (broken.length > 0 && !how.anyway)
    throw new Problem(
      'plugin.breaks-workflows',
      broken.map(({ name, breaks }) => `“${name}”: ${breaks.join(' ')}`).join(' '),
    );
  const before = (await store.plugins.list()).find(({ name }) => name === manifest.name);
  await store.transaction(async (tx) => {
    const kept = await tx.plugins.keep({
      plugin: manifest.name,
      version: manifest.version,
      integrity,
      manifest: JSON.parse(JSON.stringify(manifest)),
      bundle: pkg.bundle,
      origin: pkg.origin,
      by: how.by,
      now: clock(),
    });
    if (kept !== integrity)
      throw new Problem(
        'plugin.version-differs',
        `${manifest.name} ${manifest.version} is installed already, with other code.`,
      );
    await tx.plugins.use({
      name: manifest.name,
      version: manifest.version,
      tier: how.tier ?? before?.tier ?? 'isolated',
      granted: JSON.parse(JSON.stringify(manifest.capabilities)),
      now: clock(),
    });
    await tx.pluginSources.set(
      manifest.name,
      manifest.sources.map(({ name, kind, initial, everySeconds }) => ({
        source: name,
        kind,
        token: newToken(),
        config: initial,
        everyMs: everySeconds === undefined ? null : everySeconds * 1000,
      })),
    );
  });
  await livePlugins.refresh();
  return pluginView(context, manifest.name);
};

/** What may be changed of an installed plugin. */
export interface PluginChange {
  readonly enabled?: boolean;
  readonly tier?: StoredPlugin['tier'];
  readonly version?: string;
}

/** Enables, disables, moves to another tier or goes back to a version that is kept. */
export const changePlugin = async (context: Context, name: string, change: PluginChange) => {
  const { store, clock, livePlugins } = context;
  const stored = await storedOf(context, name);
  const version = change.version ?? stored.version;
  if (!stored.versions.includes(version)) throw notFound('version of the plugin');
  const kept = await store.plugins.bundle(name, version);
  const manifest = (kept?.manifest ?? stored.manifest) as unknown as PluginManifest;
  const granted = stored.granted as unknown as CapabilityGrants;
  const more = beyond(manifest.capabilities, granted);
  if (more !== null) throw new Problem('plugin.not-granted', `Version ${version} asks for ${more}.`);
  if (change.version !== undefined || change.tier !== undefined)
    await store.plugins.use({
      name,
      version,
      tier: change.tier ?? stored.tier,
      granted: stored.granted,
      now: clock(),
    });
  if (change.enabled !== undefined)
    await store.plugins.enable(name, { enabled: change.enabled, now: clock() });
  await livePlugins.refresh();
  return pluginView(context, name);
};

/** Gives or takes away a secret the plugin asked for. */
export const setPluginSecret = async (
  context: Context,
  at: { readonly plugin: string; readonly secret: string },
  value: string | null,
) => {
  const { store, clock } = context;
  const stored = await storedOf(context, at.plugin);
  if (!manifestIn(stored).capabilities.secrets.some(({ name }) => name === at.secret))
    throw notFound('secret');
  const name = `plugin/${at.plugin}/${at.secret}`;
  if (value === null) await store.secrets.remove(name);
  else await store.secrets.set(name, value, clock());
  return pluginView(context, at.plugin);
};

/** Switches a source on or off, sets it up, or gives it another address. */
export const changePluginSource = async (
  context: Context,
  at: { readonly plugin: string; readonly source: string },
  change: { readonly enabled?: boolean; readonly config?: Json; readonly newAddress?: boolean },
) => {
  const { store } = context;
  const stored = await storedOf(context, at.plugin);
  const source = manifestIn(stored).sources.find(({ name }) => name === at.source);
  if (source === undefined) throw notFound('source of the plugin');
  if (change.config !== undefined) {
    const validate = validatorOf(source.configSchema as object, 'body');
    if (!validate(change.config)) {
      const diagnostics = diagnosticsOf(validate.errors, 'request.invalid');
      throw new Problem('request.invalid', detailOf(diagnostics), { diagnostics });
    }
  }
  await store.pluginSources.change(at.plugin, at.source, {
    enabled: change.enabled,
    config: change.config,
    token: change.newAddress === true ? newToken() : undefined,
  });
  return pluginView(context, at.plugin);
};

/** Removes a plugin nobody needs. Throws `plugin.in-use` that says who does. */
export const removePlugin = async (context: Context, name: string): Promise<void> => {
  const { uses, waiting } = await pluginView(context, name);
  if (uses.length > 0 || waiting > 0) {
    const workflows = uses.map((use) => `“${use.name}”${use.published ? '' : ' (draft)'}`).join(', ');
    const effects = waiting === 0 ? '' : `${waiting} of its actions are still to be done.`;
    throw new Problem(
      'plugin.in-use',
      `${workflows === '' ? '' : `It is used in ${workflows}. `}${effects}`.trim(),
    );
  }
  await context.store.transaction((tx) => tx.plugins.remove(name));
  await context.livePlugins.refresh();
};
