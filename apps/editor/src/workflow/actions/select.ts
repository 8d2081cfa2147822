import type { Editor } from '../state/editor.ts';

/** Selects nodes alone; opens the panel when asked. */
export const select = (
  { view }: Editor,
  nodes: readonly string[],
  { open = false }: { readonly open?: boolean } = {},
): void => {
  const { panel } = view.getState();
  const following = panel === 'node' && nodes.length === 0 ? null : panel;
  view.setState({
    nodes: new Set(nodes),
    edges: new Set(),
    panel: open && nodes.length > 0 ? 'node' : following,
  });
};

/** The one selected node, null for none or several. */
export const soleSelection = ({ view }: Editor): string | null => {
  const { nodes } = view.getState();
  return nodes.size === 1 ? ([...nodes][0] ?? null) : null;
};
