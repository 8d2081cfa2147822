import type { Source } from '@sluice/sdk';
import type { LivePlugins } from '../live-plugins.ts';

/** A source of a plugin that runs; null where there is none. */
export const findSource = (
  { running }: Pick<LivePlugins, 'running'>,
  at: { readonly plugin: string; readonly source: string },
): Source | null => {
  const nodes = running().find(({ name }) => name === at.plugin)?.nodes ?? [];
  for (const node of nodes)
    if (node.kind === 'trigger' && node.source?.name === at.source) return node.source;
  return null;
};
