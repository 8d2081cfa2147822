import { ApiError, api, asApiError } from '../../api/index.ts';
import type { Names } from '../document/apart.ts';
import type { DocumentStore } from './document-store.ts';
import { known } from './document-store.ts';
import { keepDraft } from './kept-draft.ts';

const quiet = 600;
const retryAfter = 4000;

export interface Autosave {
  /** Saves now. */
  readonly flush: () => Promise<void>;
  /** Somebody saved another revision: joins it, unless a save of ours will find it anyway. */
  readonly pull: (revision: number) => Promise<void>;
  readonly stop: () => void;
}

export interface AutosaveOptions {
  /** Told when parts had to be named anew, because somebody else's new parts had their ids. */
  readonly onRenamed?: (names: Names) => void;
}

/** Saves the draft while it changes, and joins it with what others save. */
export const startAutosave = (
  store: DocumentStore,
  { onRenamed = () => undefined }: AutosaveOptions = {},
): Autosave => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const reconcile = async (): Promise<void> => {
    const { takeIn } = await import('./take-in.ts');
    const theirs = await api('GET /v1/workflows/{id}', { params: { id: store.getState().id } });
    onRenamed(takeIn(store, theirs));
  };

  const put = async (): Promise<void> => {
    const { id, document, revision } = store.getState();
    store.setState({ save: 'saving', saveError: null });
    try {
      const answer = await api('PUT /v1/workflows/{id}/draft', {
        params: { id },
        body: { name: document.name, document },
        ifMatch: revision,
      });
      const current = store.getState();
      store.setState({
        ...known(answer),
        base: document,
        save: current.document === document ? 'saved' : 'unsaved',
      });
    } catch (error) {
      if (error instanceof ApiError && error.status === 412) await reconcile();
      else throw error;
    }
  };

  const saveAll = async (): Promise<void> => {
    try {
      while (store.getState().save === 'unsaved' || store.getState().save === 'failed') await put();
    } catch (error) {
      store.setState({ save: 'failed', saveError: asApiError(error) });
      timer = setTimeout(() => void run(), retryAfter);
    }
  };

  /* Nothing to save ends before `running` is set: it is cleared in a later turn, never in the same. */
  const run = (): Promise<void> => {
    clearTimeout(timer);
    running ??= saveAll().finally(() => {
      running = null;
    });
    return running;
  };
  const pull = async (revision: number): Promise<void> => {
    const behind = () => store.getState().save === 'saved' && revision > store.getState().revision;
    if (!behind()) return;
    const { takeIn } = await import('./take-in.ts');
    const theirs = await api('GET /v1/workflows/{id}', { params: { id: store.getState().id } });
    if (theirs.revision > store.getState().revision && store.getState().save !== 'conflict')
      onRenamed(takeIn(store, theirs));
  };
  const online = (): void => void run();
  const unsubscribe = store.subscribe((state, before) => {
    if (state.save !== before.save || state.document !== before.document) keepDraft(state);
    if (state.document === before.document && state.conflict === before.conflict) return;
    if (state.save !== 'unsaved') return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), quiet);
  });
  const leaving = (event: BeforeUnloadEvent): void => {
    if (store.getState().save !== 'saved') event.preventDefault();
  };
  window.addEventListener('online', online);
  window.addEventListener('beforeunload', leaving);
  if (store.getState().save === 'unsaved') void run();
  return {
    flush: run,
    pull,
    stop: () => {
      unsubscribe();
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      if (store.getState().save === 'unsaved') void run();
    },
  };
};
