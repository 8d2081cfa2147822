import { createHash } from 'node:crypto';
import { type CapabilityGrants, type PluginManifest, sdkProblem } from '@sluice/sdk';
import type { Services } from '../services/context.ts';
import { beyond } from './live-plugins.ts';

/** What is wrong with an installed plugin; nothing when it is as it was installed. */
export interface AuditFinding {
  readonly name: string;
  readonly version: string;
  readonly problems: readonly string[];
}

/** Looks at every installed plugin: its hash, its contract, its rights, its secrets, and whether it runs. */
export const auditPlugins = async ({
  store,
  livePlugins,
}: Pick<Services, 'store' | 'livePlugins'>): Promise<readonly AuditFinding[]> => {
  const findings: AuditFinding[] = [];
  for (const stored of await store.plugins.list()) {
    const { name, version } = stored;
    const manifest = stored.manifest as unknown as PluginManifest;
    const kept = await store.plugins.bundle(name, version);
    const hash = `sha512-${createHash('sha512')
      .update(kept?.bundle ?? '')
      .digest('base64')}`;
    const set = await store.plugins.secretsSet(name);
    const more = beyond(manifest.capabilities, stored.granted as unknown as CapabilityGrants);
    const missing = manifest.capabilities.secrets.filter((secret) => !set.includes(secret.name));
    const running = stored.enabled ? livePlugins.problem(name) : null;
    findings.push({
      name,
      version,
      problems: [
        ...(hash === manifest.bundle.integrity ? [] : ['Its code is not what was installed.']),
        ...(sdkProblem(manifest.sdk) === null ? [] : [sdkProblem(manifest.sdk)?.message ?? '']),
        ...(more === null ? [] : [`It asks for ${more}, which was not agreed to.`]),
        ...missing.map((secret) => `Its secret “${secret.name}” is not set.`),
        ...(running === null ? [] : [running]),
      ],
    });
  }
  return findings;
};
