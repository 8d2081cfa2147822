import {
  type CapabilityDeclaration,
  capabilitiesOf,
  grantsOf,
  type HttpRequest,
  PermanentError,
} from '@sluice/sdk';
import type { Store } from '@sluice/store';
import type { Clock } from '../clock.ts';
import { checkOf } from './capabilities.ts';
import { createHttp } from './http.ts';
import { pluginStorage } from './plugin-storage.ts';
import { createSecretBox, type SecretBox } from './secret-box.ts';

export interface SourceTools {
  /** The secrets a plugin's source declared, by name. Throws a PermanentError for one that is not given. */
  secrets(plugin: string, declared: CapabilityDeclaration): Promise<Readonly<Record<string, string>>>;
  /** What a source's code may use: HTTP to declared hosts, secrets as references, its storage. */
  context(
    plugin: string,
    declared: CapabilityDeclaration,
    signal: AbortSignal,
  ): Promise<{ readonly granted: object; readonly box: SecretBox }>;
  close(): Promise<void>;
}

/** Makes the contexts of plugins' sources. */
export const createSourceTools = (options: {
  readonly store: Store;
  readonly clock: Clock;
  readonly allowPrivate: readonly string[];
  readonly timeoutMs: number;
}): SourceTools => {
  const { store, clock } = options;
  const http = createHttp({
    allowPrivate: options.allowPrivate,
    timeoutMs: options.timeoutMs,
    maxBytes: 1_000_000,
  });

  const secrets = async (plugin: string, declared: CapabilityDeclaration) => {
    const found: Record<string, string> = {};
    for (const { name } of grantsOf([declared]).secrets) {
      const value = await store.secrets.get(`plugin/${plugin}/${name}`);
      if (value === null)
        throw new PermanentError(`effect.secret-missing: It needs its secret “${name}”, which is not set.`);
      found[name] = value;
    }
    return found;
  };

  const request = (declared: CapabilityDeclaration, box: SecretBox, signal: AbortSignal) => ({
    async request(asked: HttpRequest) {
      const { status, headers, body } = await http.send({
        request: box.fill({ ...asked, sign: false }),
        messageId: '',
        now: clock(),
        signal,
        check: checkOf(declared),
        secret: async () => '',
      });
      return box.strike({ status, headers, body });
    },
  });

  return {
    secrets,
    async context(plugin, declared, signal) {
      const box = createSecretBox(await secrets(plugin, declared));
      const can = new Set(capabilitiesOf(declared));
      const granted = {
        ...(can.has('http') ? { http: request(declared, box, signal) } : {}),
        ...(can.has('secrets') ? { secrets: box.references } : {}),
        ...(can.has('storage') ? { storage: pluginStorage(store, plugin) } : {}),
      };
      return { granted, box };
    },
    close: () => http.close(),
  };
};
