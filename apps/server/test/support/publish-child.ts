import { registry } from '@sluice/engine';
import { openStore } from '@sluice/store';
import { plugins } from '../../src/plugins.ts';
import { publishWorkflow } from '../../src/services/publish.ts';

/* Publishes a draft, moving those who wait, and dies at the point it is given. */
const [connectionString = '', id = '', point = ''] = process.argv.slice(2);
await using store = openStore({ connectionString });
await publishWorkflow(
  {
    store,
    registry: registry(plugins),
    clock: Date.now,
    observe: async (here) => {
      if (here !== point) return;
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  },
  { id, inFlight: 'move', note: null, by: null },
);
