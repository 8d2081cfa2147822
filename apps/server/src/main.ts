import { SluiceError } from '@sluice/model';
import { CommandError } from './commands/failure.ts';
import { createProgram } from './commands/program.ts';
import { ConfigError } from './config/config.ts';
import { Problem } from './http/problem.ts';

const expected = [CommandError, ConfigError, Problem, SluiceError];

try {
  await createProgram().parseAsync();
} catch (error) {
  const known = expected.some((kind) => error instanceof kind) && error instanceof Error;
  console.error(known ? error.message : error);
  process.exitCode = 1;
}
