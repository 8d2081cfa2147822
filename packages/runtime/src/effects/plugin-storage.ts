import { PermanentError, type PluginStorage } from '@sluice/sdk';
import type { Store } from '@sluice/store';

const longestKey = 200;
const largestValue = 64 * 1024;

const checkKey = (key: unknown): string => {
  if (typeof key === 'string' && key !== '' && key.length <= longestKey) return key;
  throw new PermanentError(`effect.bad-storage-key: A key is a text of 1 to ${longestKey} characters.`);
};

/** A few values of one plugin, in the database. */
export const pluginStorage = (store: Store, plugin: string): PluginStorage => ({
  get: async (key) => store.plugins.read(plugin, checkKey(key)),
  async set(key, value, options) {
    const text = JSON.stringify(value) ?? 'null';
    if (Buffer.byteLength(text) > largestValue)
      throw new PermanentError('effect.storage-full: A value may have 64 KiB at most.');
    const ttlMs = options?.ttlMs ?? null;
    const entry = { value: JSON.parse(text), ttlMs: ttlMs === null ? null : Math.max(0, Math.round(ttlMs)) };
    if (!(await store.plugins.write(plugin, checkKey(key), entry)))
      throw new PermanentError('effect.storage-full: A plugin keeps 1,000 values at most.');
  },
  delete: async (key) => store.plugins.forget(plugin, checkKey(key)),
});
