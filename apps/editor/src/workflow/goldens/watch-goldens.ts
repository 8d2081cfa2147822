import { asApiError } from '../../api/index.ts';
import type { Editor } from '../state/editor.ts';
import { tryGoldens } from './try-goldens.ts';

/** Runs the workflow's tests whenever its draft has been saved; a newer edit ends an older run. */
export const watchGoldens = (editor: Editor): (() => void) => {
  let running: AbortController | null = null;
  let seen: unknown = null;

  const run = async (): Promise<void> => {
    running?.abort();
    const { tests = [] } = editor.documents.getState().document;
    if (tests.length === 0) {
      editor.view.setState({ goldens: { state: 'done', runs: {}, problem: null } });
      return;
    }
    const own = new AbortController();
    running = own;
    editor.view.setState(({ goldens }) => ({ goldens: { ...goldens, state: 'running' } }));
    try {
      const { runs, problem } = await tryGoldens(editor, tests, own.signal);
      const byId = Object.fromEntries(runs.map((golden) => [golden.id, golden]));
      editor.view.setState({ goldens: { state: 'done', runs: byId, problem } });
    } catch (error) {
      if (own.signal.aborted) return;
      const problem = asApiError(error).message;
      editor.view.setState({ goldens: { state: 'done', runs: {}, problem } });
    }
  };

  const look = (): void => {
    const { save, base } = editor.documents.getState();
    if (save !== 'saved' || base === seen) return;
    seen = base;
    void run();
  };
  const unsubscribe = editor.documents.subscribe(look);
  look();
  return () => {
    unsubscribe();
    running?.abort();
  };
};
