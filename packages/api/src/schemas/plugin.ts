import { Type } from 'typebox';
import { Json } from './json.ts';
import { instant, nullable, object, page, uuid, words } from './shape.ts';

const tier = words(['isolated', 'process', 'trusted'], {
  description:
    '`isolated`: in a sandbox that reaches nothing by itself. `process`: effects in a child process. `trusted`: inside the server, with all its rights.',
});

/** What a plugin may do, beside judging by what is known. */
const Rights = object(
  {
    http: Type.Array(object({ host: Type.String(), methods: Type.Array(Type.String()) })),
    storage: Type.Boolean(),
    email: Type.Boolean(),
    handoff: Type.Boolean(),
    notify: Type.Boolean(),
  },
  { title: 'PluginRights' },
);

const nodeTypes = Type.Array(
  object({
    type: Type.String({ description: 'With its plugin: `acme/lookup`.' }),
    kind: Type.String(),
    title: Type.String(),
    description: Type.String(),
    icon: Type.String(),
  }),
);

const about = {
  name: Type.String(),
  title: Type.String(),
  description: Type.String(),
  version: Type.String(),
  license: nullable(Type.String()),
  origin: Type.String({ description: 'Where it came from: `npm:@acme/gates@1.2.0`, `file`.' }),
  integrity: Type.String({ description: 'Hash of its code.' }),
  rights: Rights,
  nodeTypes,
};

/** A plugin that is installed. */
export const InstalledPlugin = object(
  {
    ...about,
    versions: Type.Array(Type.String(), { description: 'Versions that are kept and can be gone back to.' }),
    tier,
    enabled: Type.Boolean(),
    problem: nullable(Type.String({ description: 'Why it does not run though it is enabled.' })),
    secrets: Type.Array(object({ name: Type.String(), description: Type.String(), set: Type.Boolean() })),
    sources: Type.Array(
      object({
        name: Type.String(),
        kind: words(['webhook', 'poll'], {
          description: '`webhook` is called by another system, `poll` asks one again and again.',
        }),
        title: Type.String(),
        description: Type.String(),
        enabled: Type.Boolean(),
        path: nullable(Type.String({ description: 'Where a webhook is to be sent to.' })),
        everySeconds: nullable(Type.Integer()),
        config: Json,
        configSchema: Json,
        taken: Type.Integer({ description: 'Events it brought in.' }),
        lastAt: nullable(instant()),
        lastError: nullable(Type.String()),
      }),
    ),
    uses: Type.Array(
      object({
        workflow: uuid(),
        name: Type.String(),
        draft: Type.Boolean(),
        published: Type.Boolean({ description: 'In a version that is published or that runs wait in.' }),
      }),
    ),
    waiting: Type.Integer({ description: 'Actions of it that are still to be done.' }),
    installedAt: instant(),
    installedBy: nullable(Type.String()),
  },
  { title: 'InstalledPlugin' },
);

export const PluginPage = page(InstalledPlugin);

/** Where a package is to be got. */
export const PackageSource = object(
  {
    npm: Type.Optional(
      Type.String({ maxLength: 250, description: 'Name of an npm package, `@acme/gates@1.2.0`.' }),
    ),
    archive: Type.Optional(Type.String({ maxLength: 2_000_000, description: 'A .tgz in base64.' })),
  },
  { title: 'PackageSource', description: 'One of both.' },
);

/** What a package holds and what installing it would change. */
export const PluginInspection = object(
  {
    ...about,
    sdk: Type.String({ description: 'Version of the plugin contract it was built with.' }),
    bytes: Type.Integer(),
    secrets: Type.Array(object({ name: Type.String(), description: Type.String() })),
    installed: nullable(Type.String({ description: 'The version that is installed now.' })),
    more: nullable(Type.String({ description: 'What it asks for beyond what was agreed to before.' })),
    workflows: Type.Array(
      object({
        workflow: uuid(),
        name: Type.String(),
        breaks: Type.Array(Type.String({ description: 'Why it could not be published any more.' })),
        steps: Type.Array(
          object({
            node: Type.String(),
            title: Type.String(),
            before: Type.String({ description: 'What the step says now.' }),
            after: Type.String(),
            rule: object({ before: Json, after: Json }),
          }),
        ),
      }),
      { description: 'Published workflows that would judge otherwise once published again.' },
    ),
  },
  { title: 'PluginInspection' },
);

export const InstallPlugin = object({
  source: PackageSource,
  integrity: Type.String({ description: 'That of the inspection: what was looked at is what is installed.' }),
  tier: Type.Optional(tier),
  anyway: Type.Optional(Type.Boolean({ description: 'Also when published workflows would break.' })),
});

export const ChangePlugin = object(
  {
    enabled: Type.Optional(Type.Boolean()),
    tier: Type.Optional(tier),
    version: Type.Optional(Type.String({ maxLength: 80, description: 'A version that is kept.' })),
  },
  { title: 'ChangePlugin' },
);

export const ChangePluginSource = object(
  {
    enabled: Type.Optional(Type.Boolean()),
    config: Type.Optional(Json),
    newAddress: Type.Optional(Type.Boolean({ description: 'The old address ends at once.' })),
  },
  { title: 'ChangePluginSource' },
);
