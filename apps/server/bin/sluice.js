#!/usr/bin/env node
// Runs on any Node: hands over to one that runs TypeScript when this one does not.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const main = join(here, '..', 'src', 'main.ts');
const major = Number(process.versions.node.split('.')[0]);

/** The `node` that came with the install, looked for upwards. */
const installedNode = () => {
  for (let folder = here; ; folder = dirname(folder)) {
    for (const path of ['node_modules/node/bin/node', 'node_modules/node/bin/node.exe']) {
      if (existsSync(join(folder, path))) return join(folder, path);
    }
    if (dirname(folder) === folder) return null;
  }
};

if (major >= 24) {
  process.argv[1] = main;
  await import(main);
} else {
  const node = installedNode();
  if (node === null) {
    console.error(
      `sluice needs Node 24 or newer; this is ${process.versions.node}. Run \`npm ci\`, which brings one.`,
    );
    process.exit(1);
  }
  const child = spawn(node, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 128)));
}
