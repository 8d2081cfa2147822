import { compile, runGolden } from '@sluice/engine';
import type { GoldenJob, GoldenReply } from './golden-job.ts';

/** Runs tests with the engine the server has, on the program the server made of the draft. */
const answer = ({ id, version, options, tests }: GoldenJob): GoldenReply => {
  const { plan, diagnostics } = compile([{ id, number: 1, version }], { ...options, backend: 'closures' });
  if (plan === null) return { runs: [], problem: diagnostics[0]?.message ?? '' };
  return { runs: tests.map((golden) => runGolden(plan, golden, id)), problem: null };
};

self.addEventListener('message', ({ data }: MessageEvent<GoldenJob>) => {
  self.postMessage(answer(data));
});
