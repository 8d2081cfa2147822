import type { Golden } from '@sluice/model';
import { api } from '../../api/index.ts';
import type { Editor } from '../state/editor.ts';
import type { GoldenReply } from './golden-job.ts';
import { runInWorker } from './run-in-worker.ts';

/** Runs tests on the saved draft; a draft that does not compile runs none. */
export const tryGoldens = async (
  { documents, workspace }: Pick<Editor, 'documents' | 'workspace'>,
  tests: readonly Golden[],
  signal: AbortSignal,
): Promise<GoldenReply> => {
  const { id } = documents.getState();
  const { version } = await api('GET /v1/workflows/{id}/draft/program', { params: { id }, signal });
  if (version === null) return { runs: [], problem: null };
  const { scoring, stages, timezone } = workspace;
  return runInWorker({ id, version, tests, options: { scoring, stages, timezone } }, signal);
};
