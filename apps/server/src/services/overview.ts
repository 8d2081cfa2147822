import type { Services } from './context.ts';
import { workspaceOf } from './settings.ts';

/** The numbers of the home page, stages and bands in the order of the settings. */
export const overviewView = async (services: Pick<Services, 'store' | 'clock'>) => {
  const [overview, workspace] = await Promise.all([
    services.store.overview.get(services.clock()),
    workspaceOf(services),
  ]);
  const inStage = new Map(overview.byStage.map(({ stage, count }) => [stage, count]));
  const inBand = new Map(overview.byBand.map(({ band, count }) => [band, count]));
  const bands = workspace.scoring.bands.map(({ id, name }) => ({
    band: id,
    name,
    count: inBand.get(id) ?? 0,
  }));
  return {
    ...overview,
    byStage: workspace.stages.map(({ id, name }) => ({ stage: id, name, count: inStage.get(id) ?? 0 })),
    byBand: [...bands, { band: null, name: 'Unscored', count: inBand.get(null) ?? 0 }],
  };
};
