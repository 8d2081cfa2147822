import { type PublishFacts, readsAndWrites } from '@sluice/engine';
import { compile } from '@sluice/logic';
import type { Workspace } from '@sluice/model';
import type { Services } from './context.ts';

const leadsSeen = 500;

/** Fewer leads than this say nothing about what leads usually hold. */
const fewest = 20;

const fresh = 60_000;

interface Held {
  readonly at: number;
  readonly fields: Promise<ReadonlySet<string> | null>;
}

/* Looked up at most once a minute for each store: a draft is looked at on every edit. */
const held = new WeakMap<object, Held>();

const look = async (
  { store }: Pick<Services, 'store'>,
  { fields }: Workspace,
): Promise<ReadonlySet<string> | null> => {
  const leads = await store.leads.recentStates(leadsSeen);
  if (leads.length < fewest) return null;
  const data = leads.flatMap(({ state }) => (state === null ? [] : [{ lead: state }]));
  const known = fields.filter(({ path }) => {
    const value = compile({ var: path });
    return data.some((lead) => ![null, undefined, ''].includes(value(lead) as null));
  });
  const own = data.flatMap(({ lead }) => Object.keys(lead.traits).map((name) => `lead.traits.${name}`));
  return new Set([...known.map(({ path }) => path), ...own]);
};

const heldFields = (
  services: Pick<Services, 'store' | 'clock'>,
  workspace: Workspace,
): Promise<ReadonlySet<string> | null> => {
  const now = services.clock();
  const before = held.get(services.store);
  if (before !== undefined && now - before.at < fresh) return before.fields;
  const fields = look(services, workspace);
  held.set(services.store, { at: now, fields });
  fields.catch(() => held.delete(services.store));
  return fields;
};

/** What the running workspace tells of a workflow about to be published: what leads hold, what others read and write. */
export const factsFor = async (
  services: Pick<Services, 'store' | 'clock'>,
  { id, workspace }: { readonly id: string; readonly workspace: Workspace },
): Promise<PublishFacts> => {
  const [fields, workflows] = await Promise.all([
    heldFields(services, workspace),
    services.store.workflows.list(),
  ]);
  const running = workflows.filter((other) => other.id !== id && other.publishedVersion !== null);
  const versions = await Promise.all(
    running.map(async (other) => ({
      name: other.name,
      version: await services.store.versions.get(other.id, other.publishedVersion ?? 0),
    })),
  );
  return {
    ...(fields === null ? {} : { heldFields: fields }),
    others: versions.flatMap(({ name, version }) =>
      version === null ? [] : [readsAndWrites(name, version.content.program)],
    ),
  };
};
