import { Type } from 'typebox';
import { defineRoute } from '../route.ts';
import {
  ChangePlugin,
  ChangePluginSource,
  InstalledPlugin,
  InstallPlugin,
  PackageSource,
  PluginInspection,
  PluginPage,
} from '../schemas/plugin.ts';
import { nullable, object } from '../schemas/shape.ts';

const tag = 'plugins';

const byName = object({ name: Type.String({ minLength: 1, maxLength: 60 }) });

export const pluginRoutes = {
  listPlugins: defineRoute({
    id: 'listPlugins',
    method: 'GET',
    path: '/v1/plugins',
    summary: 'The plugins that are installed, what they may do and where they are used.',
    tag,
    scope: 'read',
    replies: { 200: PluginPage },
  }),
  inspectPlugin: defineRoute({
    id: 'inspectPlugin',
    method: 'POST',
    path: '/v1/plugins/inspect',
    summary:
      'Read a package, try it in its sandbox, and tell what installing it would change. Changes nothing.',
    tag,
    scope: 'all',
    body: object({ source: PackageSource }),
    replies: { 200: PluginInspection },
  }),
  installPlugin: defineRoute({
    id: 'installPlugin',
    method: 'POST',
    path: '/v1/plugins',
    summary: 'Install a plugin, or another version of it, with the rights its inspection told.',
    tag,
    scope: 'all',
    body: InstallPlugin,
    replies: { 200: InstalledPlugin },
  }),
  changePlugin: defineRoute({
    id: 'changePlugin',
    method: 'PUT',
    path: '/v1/plugins/{name}',
    summary: 'Enable or disable a plugin, run it elsewhere, or go back to a version that is kept.',
    tag,
    scope: 'all',
    params: byName,
    body: ChangePlugin,
    replies: { 200: InstalledPlugin },
  }),
  setPluginSecret: defineRoute({
    id: 'setPluginSecret',
    method: 'PUT',
    path: '/v1/plugins/{name}/secrets/{secret}',
    summary: 'Give a plugin a secret it asked for, or take it away. It is never shown again.',
    tag,
    scope: 'all',
    params: object({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      secret: Type.String({ minLength: 1, maxLength: 60 }),
    }),
    body: object({ value: nullable(Type.String({ minLength: 1, maxLength: 10_000 })) }),
    replies: { 200: InstalledPlugin },
  }),
  changePluginSource: defineRoute({
    id: 'changePluginSource',
    method: 'PUT',
    path: '/v1/plugins/{name}/sources/{source}',
    summary: 'Switch a source of a plugin’s events on or off, set it up, or give it another address.',
    tag,
    scope: 'all',
    params: object({
      name: Type.String({ minLength: 1, maxLength: 60 }),
      source: Type.String({ minLength: 1, maxLength: 60 }),
    }),
    body: ChangePluginSource,
    replies: { 200: InstalledPlugin },
  }),
  removePlugin: defineRoute({
    id: 'removePlugin',
    method: 'DELETE',
    path: '/v1/plugins/{name}',
    summary: 'Remove a plugin that no workflow uses.',
    tag,
    scope: 'all',
    params: byName,
    replies: { 204: null },
  }),
};
