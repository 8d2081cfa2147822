import { useIntl } from 'react-intl';
import { insert } from '../actions/insert.ts';
import { groupTypes } from '../canvas/group-types.ts';
import { NodeIcon } from '../canvas/icons.tsx';
import { useEditor, useView } from '../state/editor.ts';
import { PickList } from './pick-list.tsx';

/** Asks which node goes to the spot chosen. */
export const NodePicker = () => {
  const intl = useIntl();
  const editor = useEditor();
  const spot = useView(({ picking }) => picking);
  if (spot === null) return null;
  const types = groupTypes([...editor.types.values()], '').flatMap((group) => group.types);
  const fitting = spot.at === 'point' ? types : types.filter(({ kind }) => kind !== 'trigger');
  const canStart = spot.at === 'port' ? types.filter(({ kind }) => kind === 'trigger') : [];
  return (
    <PickList
      title={intl.formatMessage({ id: 'pick.node' })}
      picks={[...fitting, ...canStart].map(({ type, title, description, icon, kind }) => ({
        id: type,
        label: title,
        detail: description,
        group: kind,
        icon: <NodeIcon name={icon} />,
      }))}
      onPick={(id) => {
        const type = editor.types.get(id);
        if (type !== undefined) insert(editor, type, spot);
      }}
      onClose={() => editor.view.setState({ picking: null })}
    />
  );
};
