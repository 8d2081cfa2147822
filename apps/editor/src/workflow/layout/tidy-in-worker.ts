import type { Positions } from '../edits/move-nodes.ts';
import type { Shape } from './tidy.ts';

/** Runs the layout off the main thread; aborting ends the worker. */
export const tidyInWorker = (shape: Shape, signal: AbortSignal): Promise<Positions> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./tidy.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<Positions>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(shape);
  });
