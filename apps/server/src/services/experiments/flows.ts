import type { StoredExperiment } from '@sluice/store';
import type { Services } from '../context.ts';

/** How runs of each arm's version went since the start. Versions count whoever passed through them. */
export const flowsView = async (
  { store }: Pick<Services, 'store'>,
  { id, workflow, startedAt, phases }: StoredExperiment,
) => {
  const arms = phases.at(-1)?.arms ?? [];
  const versions = arms.map(({ version }) => version);
  const rows =
    startedAt === null
      ? []
      : await store.experimentFigures.flows(id, { workflow, versions, since: startedAt });
  const contents = await store.versions.contents(versions.map((version) => ({ workflow, version })));
  return {
    arms: arms.map(({ key, version }) => {
      const steps = contents.get(`${workflow} ${version}`)?.program.steps ?? [];
      const triggers = new Set(steps.flatMap(({ kind, node }) => (kind === 'trigger' ? [node] : [])));
      const nodes = rows
        .filter((row) => row.version === version)
        .map(({ node, port, n }) => ({ node, port, n: Number(n) }));
      const entered = nodes.reduce((sum, { node, n }) => (triggers.has(node) ? sum + n : sum), 0);
      return { arm: key, version, entered, nodes };
    }),
  };
};
