#!/usr/bin/env node
import { resolve } from 'node:path';
import { build, write } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { readProject } from './project.ts';
import { sayChecks } from './say.ts';
import { ToolError } from './tool-error.ts';

const usage = `Usage: sluice-plugin <command> [folder]

  build   write dist/plugin.js and dist/manifest.json
  check   types, manifest, bundle, size, licence, form, conformance
  dev     build with every change, show it, and install it on a running Sluice
          SLUICE_ADMIN_KEY   its API key with all rights
          SLUICE_URL         where it runs, default http://127.0.0.1:4400
          PANEL_PORT         port of the panel, default any`;

type Command = (folder: string) => Promise<number>;

const commands: Readonly<Record<string, Command>> = {
  build: async (folder) => {
    const project = await readProject(folder);
    const built = await build(project);
    for (const file of await write(project, built)) console.log(file);
    console.log(`${Math.ceil(built.bundle.bytes / 1024)} KiB, ${built.bundle.integrity.slice(0, 24)}…`);
    return 0;
  },
  check: async (folder) => {
    const checked = await check(folder);
    console.log(sayChecks(checked));
    return checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error')) ? 1 : 0;
  },
  dev: async (folder) => {
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const {
      SLUICE_ADMIN_KEY: key,
      SLUICE_URL: url = 'http://127.0.0.1:4400',
      PANEL_PORT: port = '0',
    } = process.env;
    await dev({
      folder,
      target: key ? { url, key } : null,
      port: Number(port),
      say: (line) => console.log(line),
      signal: stop.signal,
    });
    return 0;
  },
};

/** Runs a command and gives the exit code. */
async function main([name, folder = '.', ...more]: readonly string[]): Promise<number> {
  if (name === '--help' || name === '-h') {
    console.log(usage);
    return 0;
  }
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || more.length > 0) {
    console.error(usage);
    return 2;
  }
  try {
    return await command(resolve(folder));
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    console.error(`✗ ${error.message}\n  ${error.hint}`);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
