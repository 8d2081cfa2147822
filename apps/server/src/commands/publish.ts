import { validateDocument } from '@sluice/model';
import { type Command, Option } from 'commander';
import { readConfig } from '../config/config.ts';
import { readJsonFile } from '../files/read-json-file.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { InFlight } from '../services/in-flight.ts';
import { publishWorkflow } from '../services/publish.ts';
import { failure } from './failure.ts';

interface Options {
  readonly inFlight: InFlight;
  readonly note?: string;
}

const read = async (file: string) => {
  const { document, diagnostics } = validateDocument(await readJsonFile(file));
  if (document === null) throw failure(`${file} is not a workflow`, diagnostics);
  return document;
};

/** `sluice publish <workflow.json>` */
export const publishCommand = (program: Command): void => {
  program
    .command('publish')
    .description('publish a workflow document; one with the same name gets a new version')
    .argument('<workflow.json>', 'the document')
    .addOption(
      new Option('--in-flight <what>', 'what becomes of waiting runs')
        .choices(['finish', 'move', 'stop'])
        .default('finish'),
    )
    .option('--note <text>', 'a remark for the history')
    .action(async (file: string, { inFlight, note }: Options) => {
      const document = await read(file);
      await using workspace = await openWorkspace(readConfig(process.env));
      const services = { ...workspace, clock: Date.now };
      const { workflows } = workspace.store;
      const now = Date.now();
      const { name } = document;
      const known = (await workflows.list()).find((workflow) => workflow.name === name);
      if (known !== undefined) await workflows.saveDraft(known.id, { name, document, now });
      const id = known?.id ?? (await workflows.create({ name, document, now }));
      const done = await publishWorkflow(services, { id, inFlight, note: note ?? null, by: 'command line' });
      console.log(JSON.stringify({ workflow: id, ...done }));
    });
};
