import type { Surface } from '../../commands/index.ts';
import type { Editor } from '../state/editor.ts';
import type { Panel } from '../state/view-store.ts';
import type { Entry } from './entry.ts';
import { focusCanvas, focusPanel } from './focus.ts';
import { select, soleSelection } from './select.ts';
import { stopTidying } from './tidy-up.ts';

const panels: readonly {
  readonly panel: Panel;
  readonly shortcut?: string;
  readonly surface: Surface;
}[] = [
  { panel: 'test', shortcut: 't', surface: 'bar' },
  { panel: 'problems', shortcut: 'p', surface: 'menu' },
  { panel: 'history', shortcut: 'h', surface: 'menu' },
  { panel: 'comments', shortcut: 'm', surface: 'bar' },
  { panel: 'people', shortcut: 'l', surface: 'menu' },
  { panel: 'settings', surface: 'menu' },
];

/** Everything that changes what is looked at. */
export const viewCommands = (editor: Editor): readonly Entry[] => {
  const { view } = editor;
  const drawn = () => editor.canvas !== null;
  const toggle = (panel: Panel) => () => {
    const opening = view.getState().panel !== panel;
    view.setState({ panel: opening ? panel : null });
    if (opening) focusPanel();
  };
  return [
    {
      id: 'view.open',
      surfaces: ['selection', 'card'],
      shortcut: 'Enter',
      when: () => soleSelection(editor) !== null && document.activeElement?.closest('button, a') === null,
      run: () => {
        view.setState({ panel: 'node' });
        focusPanel();
      },
    },
    {
      id: 'view.close',
      surfaces: ['panel'],
      shortcut: 'Escape',
      when: () => {
        const { panel, nodes, several, tidying } = view.getState();
        return panel !== null || nodes.size > 0 || several || tidying;
      },
      run: () => {
        const { panel, several, tidying } = view.getState();
        if (tidying) stopTidying();
        else if (panel !== null) view.setState({ panel: null });
        else if (several) view.setState({ several: false });
        else select(editor, []);
        focusCanvas();
      },
    },
    ...panels.map(
      ({ panel, surface, ...rest }): Entry => ({
        id: `view.${panel}`,
        surfaces: [surface],
        ...rest,
        run: toggle(panel),
      }),
    ),
    {
      id: 'view.find',
      surfaces: ['controls'],
      shortcut: '/',
      alternates: ['mod+f'],
      run: () => view.setState({ finding: true }),
    },
    {
      id: 'view.several',
      surfaces: ['controls'],
      shortcut: 'v',
      when: drawn,
      run: () => view.setState({ several: !view.getState().several }),
    },
    {
      id: 'view.outline',
      surfaces: ['bar'],
      shortcut: 'o',
      run: () => view.setState({ outline: !view.getState().outline }),
    },
    {
      id: 'view.palette',
      surfaces: ['menu'],
      shortcut: 'b',
      run: () => view.setState({ palette: !view.getState().palette }),
    },
    { id: 'view.fit', surfaces: ['controls'], shortcut: 'f', when: drawn, run: () => editor.canvas?.fit() },
    {
      id: 'view.zoomIn',
      surfaces: ['controls'],
      shortcut: '+',
      when: drawn,
      run: () => editor.canvas?.zoom(1.25),
    },
    {
      id: 'view.zoomOut',
      surfaces: ['controls'],
      shortcut: '-',
      when: drawn,
      run: () => editor.canvas?.zoom(0.8),
    },
    {
      id: 'view.publish',
      surfaces: ['bar'],
      shortcut: 'mod+Enter',
      run: () => view.setState({ publishing: true }),
    },
  ];
};
