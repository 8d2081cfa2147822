import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { tiers } from '@sluice/plugin-host';
import { type Command, Option } from 'commander';
import { readConfig } from '../config/config.ts';
import { type OpenWorkspace, openWorkspace } from '../open-workspace.ts';
import { auditPlugins } from '../plugins/audit-plugins.ts';
import { fromAnywhere } from '../plugins/package-sources.ts';
import type { PluginPackage } from '../plugins/read-package.ts';
import { sayRights } from '../plugins/say-rights.ts';
import {
  changePlugin,
  inspectPlugin,
  installPlugin,
  pluginView,
  pluginViews,
  removePlugin,
  setPluginSecret,
} from '../services/plugins.ts';
import { CommandError } from './failure.ts';

interface AddOptions {
  readonly tier?: (typeof tiers)[number];
  readonly yes?: true;
  readonly anyway?: true;
}

type Context = OpenWorkspace & { readonly clock: () => number };

const withWorkspace = async (work: (context: Context) => Promise<void>): Promise<void> => {
  await using workspace = await openWorkspace(readConfig(process.env));
  await work({ ...workspace, clock: Date.now });
};

const agreed = async (question: string): Promise<boolean> => {
  if (process.stdin.isTTY !== true) return false;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await ask.question(`${question} [y/N] `);
  ask.close();
  return ['y', 'yes'].includes(answer.trim().toLowerCase());
};

const show = (inspected: Awaited<ReturnType<typeof inspectPlugin>>, { manifest }: PluginPackage): void => {
  const lines = sayRights(manifest.capabilities);
  console.log(
    `${inspected.title} (${inspected.name} ${inspected.version}, ${inspected.license ?? 'no license named'})`,
  );
  console.log(`  from ${inspected.origin}, ${inspected.bytes} bytes, ${inspected.integrity.slice(0, 20)}…`);
  for (const { title, kind } of inspected.nodeTypes) console.log(`  adds the ${kind} “${title}”`);
  for (const line of lines.length > 0 ? lines : ['reaches nothing outside']) console.log(`  ${line}`);
  for (const { name, breaks, steps } of inspected.workflows) {
    for (const words of breaks) console.log(`  breaks “${name}”: ${words}`);
    for (const { before, after } of steps) console.log(`  changes “${name}”: ${before} → ${after}`);
  }
};

const add = async (context: Context, pkg: PluginPackage, options: AddOptions): Promise<void> => {
  const inspected = await inspectPlugin(context, pkg);
  show(inspected, pkg);
  if (options.yes !== true && !(await agreed('Install it and let it do this?')))
    throw new CommandError('Nothing was installed. Say --yes to agree without being asked.');
  const how = { tier: options.tier ?? null, anyway: options.anyway ?? false, by: 'command line' };
  const done = await installPlugin(context, pkg, how);
  if (done.problem !== null) throw new CommandError(`It is installed and does not run: ${done.problem}`);
  console.log(`${done.name} ${done.version} runs (${done.tier}).`);
  for (const { name, set } of done.secrets)
    if (!set) console.log(`Give it its secret: sluice plugin secret ${done.name} ${name} < file`);
};

const installing = (command: Command): Command =>
  command
    .addOption(new Option('--tier <where>', 'where its code runs; isolated at first').choices([...tiers]))
    .option('--yes', 'agree to all it asks for')
    .option('--anyway', 'also when published workflows would break');

/** `sluice plugin add|list|update|enable|disable|secret|remove|audit` */
export const pluginCommand = (program: Command): void => {
  const plugin = program.command('plugin').description('install and look after plugins');
  plugin
    .command('list')
    .description('list plugins and their node types')
    .option('--json', 'as JSON')
    .action(({ json }: { readonly json?: true }) =>
      withWorkspace(async (context) => {
        const types = [...context.registry.types.values()];
        if (json === true) return console.log(JSON.stringify(types.map(({ info }) => info)));
        for (const { name, version, title } of context.livePlugins.running()) {
          console.log(`${name} ${version}  ${title}`);
          for (const { info } of types.filter((type) => type.plugin.name === name))
            console.log(`  ${info.type.padEnd(28)} ${info.kind.padEnd(10)} ${info.title}`);
        }
        for (const { name, version, enabled, problem } of await pluginViews(context))
          if (!enabled || problem !== null) console.log(`${name} ${version}  ${problem ?? 'disabled'}`);
      }),
    );
  installing(plugin.command('add').description('install a plugin'))
    .argument('<package>', 'a .tgz, a folder, or the name of an npm package')
    .action((where: string, options: AddOptions) =>
      withWorkspace(async (context) => add(context, await fromAnywhere(where), options)),
    );
  installing(plugin.command('update').description('install another version of a plugin'))
    .argument('<name>', 'its name')
    .argument('[package]', 'a .tgz, a folder or an npm package; the latest from where it came by default')
    .action((name: string, where: string | undefined, options: AddOptions) =>
      withWorkspace(async (context) => {
        const { origin } = await pluginView(context, name);
        const npm = /^npm:(.+?)(?:@[^@/]+)?$/.exec(origin)?.[1];
        const from = where ?? npm;
        if (from === undefined) throw new CommandError(`${name} came from a file: name the new one.`);
        const pkg = await fromAnywhere(from);
        if (pkg.manifest.name !== name)
          throw new CommandError(`That is the plugin ${pkg.manifest.name}, not ${name}.`);
        await add(context, pkg, options);
      }),
    );
  for (const [word, enabled] of [
    ['enable', true],
    ['disable', false],
  ] as const)
    plugin
      .command(word)
      .description(`${word} a plugin; what it has to do ${enabled ? 'goes on' : 'waits'}`)
      .argument('<name>', 'its name')
      .action((name: string) =>
        withWorkspace(async (context) => {
          await changePlugin(context, name, { enabled });
          console.log(`${name} is ${word}d.`);
        }),
      );
  plugin
    .command('secret')
    .description('give a plugin a secret, read from standard input')
    .argument('<name>', 'the plugin')
    .argument('<secret>', 'which of those it asks for')
    .action((name: string, secret: string) =>
      withWorkspace(async (context) => {
        const value = (await text(process.stdin)).trim();
        await setPluginSecret(context, { plugin: name, secret }, value === '' ? null : value);
        console.log(value === '' ? `${secret} was taken away.` : `${secret} is set.`);
      }),
    );
  plugin
    .command('remove')
    .description('remove a plugin that no workflow uses')
    .argument('<name>', 'its name')
    .action((name: string) =>
      withWorkspace(async (context) => {
        await removePlugin(context, name);
        console.log(`${name} is removed.`);
      }),
    );
  plugin
    .command('audit')
    .description('check that every plugin is what was installed and runs; ends with 1 when one is not')
    .action(() =>
      withWorkspace(async (context) => {
        const findings = await auditPlugins(context);
        for (const { name, version, problems } of findings)
          console.log(`${name} ${version}  ${problems.length === 0 ? 'as installed' : problems.join(' ')}`);
        if (findings.some(({ problems }) => problems.length > 0)) process.exitCode = 1;
      }),
    );
};
