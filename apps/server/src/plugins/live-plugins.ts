import { createHash } from 'node:crypto';
import { type NodeTypeRegistry, registry } from '@sluice/engine';
import { openPlugin, type RunningPlugin } from '@sluice/plugin-host';
import { type CapabilityGrants, grantsOf, type Plugin } from '@sluice/sdk';
import { pluginsChannel, type Store, type StoredPlugin } from '@sluice/store';

/** The plugins of this process: those of the product and those installed, as the database has them now. */
export interface LivePlugins {
  /** Its types change when plugins do. */
  readonly registry: NodeTypeRegistry;
  /** Those that run, in the order of the palette. */
  readonly running: () => readonly Plugin[];
  /** Why a plugin that is enabled does not run; null when it does. */
  readonly problem: (name: string) => string | null;
  /** Resolves once what the database says holds here. */
  refresh(): Promise<void>;
  /** Follows changes made anywhere. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

interface Open {
  readonly key: string;
  readonly running: RunningPlugin;
}

/** How often changes are looked for, should a notice be lost. */
const lookEveryMs = 30_000;

const keyOf = ({ version, tier, integrity }: StoredPlugin): string => `${version} ${tier} ${integrity}`;

const grantsOfPlugin = (plugin: Plugin): CapabilityGrants =>
  grantsOf(plugin.nodes.flatMap((node) => (node.kind === 'action' ? [node.capabilities] : [])));

/** What a plugin asks for beyond what was agreed to, in short; null when nothing. */
export const beyond = (asked: CapabilityGrants, granted: CapabilityGrants): string | null => {
  const host = asked.http.find((one) => {
    const agreed = granted.http.find((other) => other.host === one.host);
    return agreed === undefined || one.methods.some((method) => !agreed.methods.includes(method));
  });
  if (host !== undefined) return `${host.methods.join(', ')} to ${host.host}`;
  const secret = asked.secrets.find(({ name }) => !granted.secrets.some((other) => other.name === name));
  if (secret !== undefined) return `the secret ${secret.name}`;
  return (
    (['storage', 'email', 'handoff', 'notify'] as const).find((one) => asked[one] && !granted[one]) ?? null
  );
};

/** Keeps the plugins of this process as the database has them. */
export const createLivePlugins = (options: {
  readonly store: Store;
  readonly builtIn: readonly Plugin[];
  readonly onError: (error: unknown) => void;
}): LivePlugins => {
  const { store, builtIn, onError } = options;
  const open = new Map<string, Open>();
  const problems = new Map<string, string>();
  let current = registry(builtIn).types;
  let queue: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let unlisten: (() => Promise<void>) | null = null;

  const start = async (stored: StoredPlugin): Promise<RunningPlugin> => {
    const kept = await store.plugins.bundle(stored.name, stored.version);
    if (kept === null) throw new Error(`Its version ${stored.version} is not kept.`);
    const hash = `sha512-${createHash('sha512').update(kept.bundle).digest('base64')}`;
    if (hash !== stored.integrity) throw new Error('Its code in the database was changed.');
    const running = await openPlugin({ name: stored.name, source: kept.bundle }, { tier: stored.tier });
    const more = beyond(grantsOfPlugin(running.plugin), stored.granted as unknown as CapabilityGrants);
    if (more === null) return running;
    running.close();
    throw new Error(`It asks for more than was agreed to: ${more}.`);
  };

  const bring = async (stored: StoredPlugin): Promise<void> => {
    const key = keyOf(stored);
    if (open.get(stored.name)?.key === key) return;
    try {
      const running = await start(stored);
      registry([...builtIn, running.plugin]);
      open.get(stored.name)?.running.close();
      open.set(stored.name, { key, running });
      problems.delete(stored.name);
    } catch (error) {
      open.get(stored.name)?.running.close();
      open.delete(stored.name);
      problems.set(stored.name, error instanceof Error ? error.message : String(error));
      onError(error);
    }
  };

  const drop = (names: ReadonlySet<string>): void => {
    for (const [name, { running }] of open) {
      if (names.has(name)) continue;
      running.close();
      open.delete(name);
    }
    for (const name of problems.keys()) if (!names.has(name)) problems.delete(name);
  };

  const running = (): readonly Plugin[] => {
    const installed = [...open.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    return [...builtIn, ...installed.map(([, { running }]) => running.plugin)];
  };

  const look = async (): Promise<void> => {
    const wanted = (await store.plugins.list()).filter(({ enabled }) => enabled);
    const before = [...open.values()].map(({ key }) => key).join();
    for (const stored of wanted) await bring(stored);
    drop(new Set(wanted.map(({ name }) => name)));
    if ([...open.values()].map(({ key }) => key).join() !== before) current = registry(running()).types;
  };

  const refresh = (): Promise<void> => {
    const next = queue.then(look);
    queue = next.catch(() => undefined);
    return next;
  };

  return {
    registry: {
      get types() {
        return current;
      },
    },
    running,
    problem: (name) => problems.get(name) ?? null,
    refresh,
    async follow() {
      unlisten = await store.listen(pluginsChannel, () => void refresh().catch(onError));
      timer = setInterval(() => void refresh().catch(onError), lookEveryMs);
      timer.unref();
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      await unlisten?.();
      await queue;
      drop(new Set());
    },
  };
};
