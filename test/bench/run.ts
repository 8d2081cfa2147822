import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** A bench: prints one JSON line per figure and says whether it kept its bars. */
interface Bench {
  run(): Promise<boolean> | boolean;
}

const folder = import.meta.dirname;
const known = ['logic', 'turn', 'pipeline', 'ingest', 'backtest', 'editor', 'plugins'];
const present = known.filter((name) => existsSync(join(folder, `${name}.ts`)));
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));

const strange = wanted.filter((name) => !present.includes(name));
if (strange.length > 0) {
  console.error(`There is no bench "${strange.join('", "')}". There are: ${present.join(', ')}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : present) {
    const bench = (await import(`./${name}.ts`)) as Bench;
    if (!(await bench.run())) process.exitCode = 1;
  }
}
