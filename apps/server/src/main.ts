import { enableCompileCache } from 'node:module';

/* Before everything else: the second start then neither strips types nor parses again. */
enableCompileCache();

const { run } = await import('./run.ts');
await run();
