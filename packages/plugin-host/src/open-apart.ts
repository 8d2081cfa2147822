import type { Plugin } from '@sluice/sdk';
import { createEffectGuest } from './effect-guest.ts';
import { linkProcess, linkThread } from './guest-link.ts';
import type { PluginLimits } from './limits.ts';
import { type PluginDescription, pluginOf } from './plugin-of.ts';
import { createPureGuest } from './pure-guest.ts';
import type { GuestBoot } from './wire.ts';

/** A bundle to be run. */
export interface Bundle {
  /** Name of the plugin; errors name it. */
  readonly name: string;
  /** One ES module without imports. */
  readonly source: string;
}

/** A plugin that runs, until it is closed. */
export interface RunningPlugin {
  /** Like one that was imported: its functions go over the border. */
  readonly plugin: Plugin;
  close(): void;
}

/** Where effects run. */
const links = { isolated: linkThread, process: linkProcess };

/**
 * Runs a bundle apart from the server: what must answer at once in a sandbox, effects in a second one or in a child
 * process. Each has a thread or process that holds no other plugin. Rejects with a PluginFault or a DefinitionError.
 */
export const openApart = async (
  { name, source }: Bundle,
  options: { readonly tier: keyof typeof links; readonly limits: PluginLimits },
): Promise<RunningPlugin> => {
  const { limits } = options;
  const boot: GuestBoot = { plugin: name, source, limits, pure: false };
  const effects = createEffectGuest({ plugin: name, limits, link: () => links[options.tier](boot) });
  const pure = createPureGuest({ ...boot, pure: true });
  const close = (): void => {
    effects.close();
    pure.close();
  };
  try {
    await Promise.all([effects.warm(), pure.warm()]);
    const description = (await effects.describe()) as unknown as PluginDescription;
    return { plugin: pluginOf(description, { call: pure.call, run: effects.run }), close };
  } catch (error) {
    close();
    throw error;
  }
};
