import { useState } from 'react';
import { useIntl } from 'react-intl';
import { NodeIcon } from '../canvas/icons.tsx';
import { closesCircle } from '../document/graph.ts';
import { connect } from '../edits/connect.ts';
import { commitNow, useDocument, useEditor, useView, viewOf } from '../state/editor.ts';
import { PickList } from './pick-list.tsx';

/** Draws a wire without a pointer: first the way out (if there are several), then the target. */
export const ConnectPicker = () => {
  const intl = useIntl();
  const editor = useEditor();
  const from = useView(({ connecting }) => connecting);
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const [port, setPort] = useState<string | null>(null);
  const node = document.nodes.find(({ id }) => id === from);
  if (node === undefined) return null;
  const view = viewOf(editor, node, views);
  const chosen = port ?? (view.ports.length === 1 ? (view.ports[0]?.id ?? null) : null);
  const close = (): void => {
    setPort(null);
    editor.view.setState({ connecting: null });
  };
  if (chosen === null) {
    return (
      <PickList
        title={intl.formatMessage({ id: 'pick.port' }, { title: view.title })}
        picks={view.ports.map(({ id, label }) => ({ id, label, detail: '' }))}
        onPick={setPort}
        onClose={close}
      />
    );
  }
  const targets = document.nodes.filter(
    ({ id, type }) =>
      id !== node.id && editor.types.get(type)?.kind !== 'trigger' && !closesCircle(document, node.id, id),
  );
  return (
    <PickList
      title={intl.formatMessage({ id: 'pick.target' }, { title: view.title })}
      picks={targets.map((target) => {
        const { title, sentence, icon } = viewOf(editor, target, views);
        return { id: target.id, label: title, detail: sentence, icon: <NodeIcon name={icon} /> };
      })}
      onPick={(to) => {
        commitNow(editor, connect(document, { from: node.id, port: chosen, to }), {
          message: 'edit.connect',
        });
        close();
      }}
      onClose={close}
    />
  );
};
