import { SluiceError } from '@sluice/model';
import { CommandError } from './commands/failure.ts';
import { createProgram } from './commands/program.ts';
import { ConfigError } from './config/config.ts';
import { UnusableFileError } from './files/unusable-file-error.ts';
import { Problem } from './http/problem.ts';
import { ImportRefusedError } from './import/send-batch.ts';

const expected = [CommandError, ConfigError, ImportRefusedError, Problem, SluiceError, UnusableFileError];

/** Runs the command of this process's arguments. */
export const run = async (): Promise<void> => {
  try {
    await createProgram().parseAsync();
  } catch (error) {
    const known = expected.some((kind) => error instanceof kind) && error instanceof Error;
    console.error(known ? error.message : error);
    process.exitCode = 1;
  }
};
