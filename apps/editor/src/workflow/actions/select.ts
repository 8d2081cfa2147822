import { outgoing } from '../document/graph.ts';
import type { Editor } from '../state/editor.ts';

/** Selects nodes alone; opens the panel when asked. */
export const select = (
  { view }: Editor,
  nodes: readonly string[],
  { open = false }: { readonly open?: boolean } = {},
): void => {
  const { panel } = view.getState();
  const following = (panel === 'node' && nodes.length === 0) || panel === 'sticky' ? null : panel;
  view.setState({
    nodes: new Set(nodes),
    edges: new Set(),
    note: null,
    panel: open && nodes.length > 0 ? 'node' : following,
  });
};

/** The one selected node, null for none or several. */
export const soleSelection = ({ view }: Editor): string | null => {
  const { nodes } = view.getState();
  return nodes.size === 1 ? ([...nodes][0] ?? null) : null;
};

/** Selects also everything the selected steps lead to. */
export const selectAfter = (editor: Editor): void => {
  const { document } = editor.documents.getState();
  const seen = new Set<string>();
  const open = [...editor.view.getState().nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    for (const { to } of outgoing(document, node)) open.push(to.node);
  }
  select(editor, [...seen]);
};
