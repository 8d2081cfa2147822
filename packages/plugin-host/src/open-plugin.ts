import { definePlugin, type Plugin } from '@sluice/sdk';
import { defaultLimits, type PluginLimits } from './limits.ts';
import { type Bundle, openApart, type RunningPlugin } from './open-apart.ts';
import { PluginFault } from './plugin-fault.ts';

/** How much a plugin is trusted: `isolated` for strangers', `process` for those that need all of JavaScript, `trusted` for one's own. */
export const tiers = ['isolated', 'process', 'trusted'] as const;

/** One of {@link tiers}. */
export type Tier = (typeof tiers)[number];

/** In the server itself, with all its rights. */
const openTrusted = async ({ name, source }: Bundle): Promise<RunningPlugin> => {
  try {
    const text = Buffer.from(source).toString('base64');
    const module = (await import(`data:text/javascript;base64,${text}`)) as { readonly default?: Plugin };
    if (module.default === undefined) throw new Error('it has no default export');
    return { plugin: definePlugin(module.default), close: () => undefined };
  } catch (error) {
    throw new PluginFault(
      name,
      'plugin.does-not-load',
      error instanceof Error ? error.message : String(error),
    );
  }
};

/** Starts a plugin in its tier. Rejects with a PluginFault or a DefinitionError. */
export const openPlugin = (
  bundle: Bundle,
  options: { readonly tier: Tier; readonly limits?: PluginLimits },
): Promise<RunningPlugin> => {
  const { tier, limits = defaultLimits } = options;
  return tier === 'trusted' ? openTrusted(bundle) : openApart(bundle, { tier, limits });
};
