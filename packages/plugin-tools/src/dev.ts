import { watch } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.ts';
import { conformanceCheck } from './checks/conformance.ts';
import { formCheck } from './checks/form.ts';
import { startPanel } from './panel/start-panel.ts';
import { readProject } from './project.ts';
import { push, type Target } from './push.ts';
import { sayChecks, sayPlugin } from './say.ts';
import { ToolError } from './tool-error.ts';

export interface DevOptions {
  readonly folder: string;
  /** Null: only look, install nowhere. */
  readonly target: Target | null;
  /** Port of the panel on this machine; 0 for any free one. */
  readonly port: number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/** Builds, shows and installs the plugin anew with every change, until the signal. */
export async function dev({ folder, target, port, say, signal }: DevOptions): Promise<void> {
  const panel = await startPanel(port);
  say(`The panel is at ${panel.url}`);
  if (target === null) say('Set SLUICE_ADMIN_KEY (and SLUICE_URL) to see the plugin in a running editor.');
  let round = 0;
  const turn = async () => {
    const suffix = `dev.${Math.floor(Date.now() / 1000)}.${++round}`;
    try {
      const project = await readProject(folder);
      const built = await build(project, { suffix });
      const checked = [];
      for (const { title, run } of [formCheck, conformanceCheck]) {
        checked.push({ title, problems: await run(project, built) });
      }
      panel.show({ built, checked });
      say(`\n${sayPlugin(built)}\n\n${sayChecks(checked)}`);
      if (target === null) return;
      const { problem } = await push(built, target);
      say(
        problem === null
          ? `In the editor at ${target.url} as ${built.manifest.version}.`
          : `Installed, but: ${problem}`,
      );
    } catch (error) {
      if (!(error instanceof ToolError)) throw error;
      panel.fail(error);
      say(`✗ ${error.message}\n  ${error.hint}`);
    }
  };
  await turn();
  await changes(join(folder, 'src'), signal, turn);
  await panel.close();
}

/** Runs a turn after changes below a folder, one at a time, a moment after the last change. */
async function changes(folder: string, signal: AbortSignal, turn: () => Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  let last = Promise.resolve();
  const watcher = watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      last = last.then(turn);
    }, 100);
  });
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  watcher.close();
  await last;
}
