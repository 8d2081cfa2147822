import { registry } from '@sluice/engine';
import type { Command } from 'commander';
import { plugins } from '../plugins.ts';

/** `sluice plugin list` */
export const pluginCommand = (program: Command): void => {
  const plugin = program.command('plugin').description('look at the plugins of this server');
  plugin
    .command('list')
    .description('list plugins and their node types')
    .option('--json', 'as JSON')
    .action(({ json }: { readonly json?: true }) => {
      const types = [...registry(plugins).types.values()];
      if (json === true) {
        console.log(JSON.stringify(types.map(({ info }) => info)));
        return;
      }
      for (const { name, version, title } of plugins) {
        console.log(`${name} ${version}  ${title}`);
        for (const { info } of types.filter((type) => type.plugin.name === name))
          console.log(`  ${info.type.padEnd(28)} ${info.kind.padEnd(10)} ${info.title}`);
      }
    });
};
