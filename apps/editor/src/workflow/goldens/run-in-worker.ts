import type { GoldenJob, GoldenReply } from './golden-job.ts';

/** Runs tests off the main thread; aborting ends the worker. */
export const runInWorker = (job: GoldenJob, signal: AbortSignal): Promise<GoldenReply> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./golden.worker.ts', import.meta.url), { type: 'module' });
    const end = (): void => worker.terminate();
    signal.addEventListener('abort', () => {
      end();
      reject(signal.reason);
    });
    worker.addEventListener('message', ({ data }: MessageEvent<GoldenReply>) => {
      end();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      end();
      reject(new Error(event.message));
    });
    worker.postMessage(job);
  });
