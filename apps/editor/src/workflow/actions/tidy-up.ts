import { moveNodes } from '../edits/move-nodes.ts';
import type { Shape } from '../layout/tidy.ts';
import { tidyInWorker } from '../layout/tidy-in-worker.ts';
import { commitNow, type Editor, viewOf } from '../state/editor.ts';

let running: AbortController | null = null;

const shapeOf = (editor: Editor): Shape => {
  const { document, views } = editor.documents.getState();
  const order = new Map(
    document.nodes.flatMap((node) =>
      viewOf(editor, node, views).ports.map((port, index) => [`${node.id} ${port.id}`, index] as const),
    ),
  );
  return {
    nodes: document.nodes.map(({ id }) => id),
    edges: document.edges.map(({ from, to }) => ({
      from: from.node,
      to: to.node,
      order: order.get(`${from.node} ${from.port}`) ?? 0,
    })),
    pinned: Object.fromEntries(
      document.nodes.flatMap(({ id, pinned, position }) => (pinned === true ? [[id, position]] : [])),
    ),
  };
};

/** Lays the whole workflow out around its pinned steps, top to bottom; a newer call ends an older one. */
export const tidyUp = async (editor: Editor): Promise<void> => {
  running?.abort();
  const own = new AbortController();
  running = own;
  editor.view.setState({ tidying: true });
  try {
    const positions = await tidyInWorker(shapeOf(editor), own.signal);
    commitNow(editor, moveNodes(editor.documents.getState().document, positions), { message: 'edit.tidy' });
    requestAnimationFrame(() => editor.canvas?.fit());
  } catch (error) {
    if (!own.signal.aborted) throw error;
  } finally {
    if (running === own) editor.view.setState({ tidying: false });
  }
};

/** Gives up a layout that takes too long; everything stays where it is. */
export const stopTidying = (): void => running?.abort();
