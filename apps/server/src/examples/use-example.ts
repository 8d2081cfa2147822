import { equalJson } from '@sluice/model';
import { notFound } from '../http/problem.ts';
import type { Services } from '../services/context.ts';
import { publishWorkflow } from '../services/publish.ts';
import { mergeSettings } from './merge-settings.ts';

/**
 * Creates an example's workflows as drafts, with the settings they need; gives their ids. The demo company
 * lives by the scoring model of a new workspace, whose points fade.
 */
export const useExample = async (
  services: Pick<Services, 'store' | 'registry' | 'clock' | 'gallery'>,
  options: {
    readonly id: string;
    readonly publish: boolean;
    readonly by: string | null;
    readonly demo?: boolean;
  },
): Promise<readonly string[]> => {
  const { store } = services;
  const example = await services.gallery.get(options.id);
  if (example === null) throw notFound('example');
  const settings = await store.settings.get();
  if (settings !== null) {
    const { scoring: _, ...lists } = example.settings;
    const merged = mergeSettings(settings.workspace, options.demo === true ? lists : example.settings);
    if (!equalJson(JSON.parse(JSON.stringify(merged)), JSON.parse(JSON.stringify(settings.workspace))))
      await store.settings.put(merged, { ifRevision: settings.revision });
  }
  const ids: string[] = [];
  for (const { name, document } of example.workflows) {
    const demo = options.demo ?? false;
    const id = await store.workflows.create({ name, document, demo, now: services.clock() });
    if (options.publish)
      await publishWorkflow(services, { id, inFlight: 'finish', note: null, by: options.by });
    ids.push(id);
  }
  return ids;
};
