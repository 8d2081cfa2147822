import { nameOf } from '../auth/principal.ts';
import type { Handlers } from '../http/define-routes.ts';
import { Problem } from '../http/problem.ts';
import { fromArchive, fromRegistry } from '../plugins/package-sources.ts';
import type { PluginPackage } from '../plugins/read-package.ts';
import type { Services } from '../services/context.ts';
import {
  changePlugin,
  changePluginSource,
  inspectPlugin,
  installPlugin,
  pluginViews,
  removePlugin,
  setPluginSecret,
} from '../services/plugins.ts';

type Ids =
  | 'listPlugins'
  | 'inspectPlugin'
  | 'installPlugin'
  | 'changePlugin'
  | 'setPluginSecret'
  | 'changePluginSource'
  | 'removePlugin';

const packageOf = ({
  npm,
  archive,
}: {
  readonly npm?: string;
  readonly archive?: string;
}): Promise<PluginPackage> => {
  if (npm !== undefined && archive === undefined) return fromRegistry(npm);
  if (archive !== undefined && npm === undefined) return fromArchive(Buffer.from(archive, 'base64'), 'file');
  throw new Problem('request.invalid', 'Give either the name of an npm package or an archive.');
};

/** Plugins of strangers: look, install, change, remove. */
export const pluginHandlers = (services: Services): Pick<Handlers, Ids> => ({
  listPlugins: async () => ({ status: 200, body: { items: await pluginViews(services), next: null } }),
  inspectPlugin: async ({ body }) => ({
    status: 200,
    body: await inspectPlugin(services, await packageOf(body.source)),
  }),
  installPlugin: async ({ body, principal }) => {
    const pkg = await packageOf(body.source);
    if (pkg.integrity !== body.integrity)
      throw new Problem(
        'plugin.not-granted',
        'The package is not the one that was looked at. Look at it again.',
      );
    const how = { tier: body.tier ?? null, anyway: body.anyway ?? false, by: nameOf(principal) };
    return { status: 200, body: await installPlugin(services, pkg, how) };
  },
  changePlugin: async ({ params, body }) => ({
    status: 200,
    body: await changePlugin(services, params.name, body),
  }),
  setPluginSecret: async ({ params, body }) => ({
    status: 200,
    body: await setPluginSecret(services, { plugin: params.name, secret: params.secret }, body.value),
  }),
  changePluginSource: async ({ params, body }) => ({
    status: 200,
    body: await changePluginSource(services, { plugin: params.name, source: params.source }, body),
  }),
  removePlugin: async ({ params }) => {
    await removePlugin(services, params.name);
    return { status: 204, body: null };
  },
});
