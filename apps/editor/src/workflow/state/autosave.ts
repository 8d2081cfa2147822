import { ApiError, api, asApiError } from '../../api/index.ts';
import { apply } from '../document/change.ts';
import { difference } from '../document/difference.ts';
import { merge } from '../document/merge.ts';
import { type DocumentStore, known } from './document-store.ts';

const quiet = 600;
const retryAfter = 4000;

/** Another page saved first: joins both edits, and asks only where both changed one field. */
const reconcile = async (store: DocumentStore): Promise<void> => {
  const { id, base, document } = store.getState();
  const theirs = await api('GET /v1/workflows/{id}', { params: { id } });
  const { document: merged, clashes } = merge(base, document, theirs.document);
  if (clashes.length > 0) {
    store.setState({ save: 'conflict', conflict: { theirs, clashes, merged } });
    return;
  }
  const late = difference(document, store.getState().document);
  store.setState({ ...known(theirs), document: apply(merged, late), save: 'unsaved' });
};

const put = async (store: DocumentStore): Promise<void> => {
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
    if (error instanceof ApiError && error.status === 412) await reconcile(store);
    else throw error;
  }
};

/** Saves the draft while it changes. `flush` saves now; `stop` ends it. */
export const startAutosave = (store: DocumentStore): { flush: () => Promise<void>; stop: () => void } => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;

  const saveAll = async (): Promise<void> => {
    try {
      while (store.getState().save === 'unsaved' || store.getState().save === 'failed') await put(store);
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
  const online = (): void => void run();
  const unsubscribe = store.subscribe((state, before) => {
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
  return {
    flush: run,
    stop: () => {
      unsubscribe();
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      if (store.getState().save === 'unsaved') void run();
    },
  };
};
