import type { Counts } from '../../api/index.ts';
import type { Editor } from './editor.ts';

/**
 * Keeps the counts on the canvas current while the page is seen, and tells `onDraft` of every revision of the draft
 * the server has. The answer ends it.
 */
export const watchCounts = (
  { documents, view }: Pick<Editor, 'documents' | 'view'>,
  onDraft: (revision: number) => void,
): (() => void) => {
  let source: EventSource | null = null;
  const close = (): void => {
    source?.close();
    source = null;
  };
  const open = (): void => {
    if (source !== null) return;
    const { hours } = view.getState();
    const id = encodeURIComponent(documents.getState().id);
    source = new EventSource(`/v1/workflows/${id}/counts/stream?hours=${hours}`);
    source.addEventListener('counts', ({ data }: MessageEvent<string>) => {
      const { nodes } = JSON.parse(data) as Counts;
      view.setState({ counts: nodes });
    });
    source.addEventListener('draft', ({ data }: MessageEvent<string>) => {
      const { revision } = JSON.parse(data) as { readonly revision: number };
      onDraft(revision);
    });
  };
  const onVisibility = (): void => (document.hidden ? close() : open());
  const stopHours = view.subscribe((state, before) => {
    if (state.hours === before.hours || document.hidden) return;
    close();
    open();
  });
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    stopHours();
    close();
  };
};
