import { Type } from 'typebox';
import { WorkflowDocument } from './document.ts';
import { instant, nullable, object, words } from './shape.ts';
import { Workspace } from './workspace.ts';

/** A person who signs in. */
export const User = object(
  { id: Type.String(), name: Type.String(), email: Type.String() },
  { title: 'User' },
);

export const Session = object(
  {
    user: nullable(User),
    setupNeeded: Type.Boolean({ description: 'No user exists yet: the next sign-up becomes the owner.' }),
  },
  { title: 'Session' },
);

/** A key without its secret. */
export const ApiKey = object(
  {
    id: Type.String(),
    name: Type.String(),
    scope: words(['all', 'ingest', 'read']),
    prefix: Type.String({ description: 'The first characters, to tell keys apart.' }),
    createdAt: instant(),
    lastUsedAt: nullable(instant()),
  },
  { title: 'ApiKey' },
);

/** A key just made; the only time its secret is shown. */
export const NewApiKey = object({ ...ApiKey.properties, key: Type.String() }, { title: 'NewApiKey' });

export const Settings = object({ workspace: Workspace, revision: Type.Integer() }, { title: 'Settings' });

/** An example of the gallery. */
export const Example = object(
  {
    id: Type.String(),
    title: Type.String(),
    description: Type.String(),
    readme: Type.String({ description: 'Markdown.' }),
    workflows: Type.Array(object({ name: Type.String(), document: WorkflowDocument })),
    events: Type.Integer(),
  },
  { title: 'Example' },
);

export const Demo = object(
  {
    state: words(['absent', 'loading', 'loaded', 'removing']),
    progress: Type.Number({ minimum: 0, maximum: 1 }),
    leads: Type.Integer(),
  },
  { title: 'Demo' },
);

const count = Type.Integer();

/** The numbers of the home page. */
export const Overview = object(
  {
    leads: count,
    byStage: Type.Array(object({ stage: Type.String(), name: Type.String(), count })),
    byBand: Type.Array(object({ band: nullable(Type.String()), name: Type.String(), count })),
    mqls: Type.Array(object({ day: Type.String({ format: 'date' }), count }), {
      description: 'Entries into the stage `mql`, each of the last 30 days.',
    }),
    handoffs: object({ open: count, overdue: count, accepted30d: count, rejected30d: count }),
    effects: object({ pending: count, failed: count }),
    events24h: count,
    quarantined: count,
    workflows: object({ published: count, drafts: count }),
  },
  { title: 'Overview' },
);
