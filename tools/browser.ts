import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const isDebian = (): boolean =>
  existsSync('/etc/os-release') &&
  /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

const run = (command: string, args: readonly string[]): void => {
  console.log(`  $ ${command} ${args.join(' ')}`);
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] });
};

/** Path of an installed Chromium, or null where Playwright's own is to be used. */
export const installedBrowser = (): string | null =>
  process.env.SLUICE_CHROMIUM ?? places.find((path) => existsSync(path)) ?? null;

/** Makes sure there is a browser, installing one where needed and saying so. */
export const ensureBrowser = (): void => {
  if (installedBrowser() !== null) return;
  if (process.getuid?.() === 0 && isDebian()) {
    console.log('No Chromium found: installing the one of Debian.');
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-y', '-q', 'chromium']);
    return;
  }
  console.log("No Chromium found: installing Playwright's own.");
  run('npx', ['playwright', 'install', 'chromium']);
};
