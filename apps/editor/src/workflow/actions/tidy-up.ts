import { moveNodes } from '../edits/move-nodes.ts';
import { tidyInWorker } from '../layout/tidy-in-worker.ts';
import { commitNow, type Editor, viewOf } from '../state/editor.ts';

let running: AbortController | null = null;

/** Lays the whole workflow out, top to bottom; a newer call ends an older one. */
export const tidyUp = async (editor: Editor): Promise<void> => {
  running?.abort();
  const own = new AbortController();
  running = own;
  const { document, views } = editor.documents.getState();
  const order = new Map(
    document.nodes.flatMap((node) =>
      viewOf(editor, node, views).ports.map((port, index) => [`${node.id} ${port.id}`, index] as const),
    ),
  );
  const shape = {
    nodes: document.nodes.map(({ id }) => id),
    edges: document.edges.map(({ from, to }) => ({
      from: from.node,
      to: to.node,
      order: order.get(`${from.node} ${from.port}`) ?? 0,
    })),
  };
  try {
    const positions = await tidyInWorker(shape, own.signal);
    commitNow(editor, moveNodes(editor.documents.getState().document, positions), { message: 'edit.tidy' });
    requestAnimationFrame(() => editor.canvas?.fit());
  } catch (error) {
    if (!own.signal.aborted) throw error;
  }
};
