import { useIntl } from 'react-intl';
import { select } from '../actions/select.ts';
import { NodeIcon } from '../canvas/icons.tsx';
import { useDocument, useEditor, useView, viewOf } from '../state/editor.ts';
import { PickList } from './pick-list.tsx';

/** Finds a step by its name, its sentence or its note, and shows it. */
export const Finder = () => {
  const finding = useView((state) => state.finding);
  return finding ? <Finding /> : null;
};

const Finding = () => {
  const intl = useIntl();
  const editor = useEditor();
  const document = useDocument((state) => state.document);
  const views = useDocument((state) => state.views);
  const close = (): void => editor.view.setState({ finding: false });
  return (
    <PickList
      title={intl.formatMessage({ id: 'view.find' })}
      picks={document.nodes.map((node) => {
        const { title, sentence, icon } = viewOf(editor, node, views);
        return {
          id: node.id,
          label: title,
          detail: sentence,
          group: `${editor.types.get(node.type)?.title ?? node.type} ${node.note ?? ''} ${node.id}`,
          icon: <NodeIcon name={icon} />,
        };
      })}
      onPick={(id) => {
        close();
        select(editor, [id], { open: true });
        editor.canvas?.show(id);
      }}
      onClose={close}
    />
  );
};
