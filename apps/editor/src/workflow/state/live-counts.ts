import type { Counts } from '../../api/index.ts';
import type { Editor } from './editor.ts';

/** Keeps the counts on the canvas current while the page is seen; the answer ends it. */
export const watchCounts = ({ documents, view }: Editor): (() => void) => {
  let source: EventSource | null = null;
  const open = (): void => {
    source ??= new EventSource(`/v1/workflows/${encodeURIComponent(documents.getState().id)}/counts/stream`);
    source.addEventListener('counts', (event: MessageEvent<string>) => {
      const { nodes } = JSON.parse(event.data) as Counts;
      view.setState({ counts: nodes });
    });
  };
  const close = (): void => {
    source?.close();
    source = null;
  };
  const onVisibility = (): void => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', onVisibility);
  onVisibility();
  return () => {
    document.removeEventListener('visibilitychange', onVisibility);
    close();
  };
};
