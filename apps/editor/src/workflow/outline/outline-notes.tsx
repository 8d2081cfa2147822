import { Text } from '@mantine/core';
import { IconNote } from '@tabler/icons-react';
import { useWords } from '../../messages/use-words.ts';
import { useDocument, useEditor, useView } from '../state/editor.ts';
import classes from './outline.module.css';

/** The sticky notes of the canvas, for those who do not see where they lie. */
export const OutlineNotes = () => {
  const words = useWords();
  const { view } = useEditor();
  const notes = useDocument(({ document }) => document.notes);
  const selected = useView((state) => state.note);
  if (notes === undefined) return null;
  return (
    <section className={classes.notes} aria-label={words('outline.notes')}>
      <Text fw={650} size="sm" component="h2" m={0} mb={6}>
        {words('outline.notes')}
      </Text>
      <ul className={classes.list}>
        {notes.map(({ id, text }) => (
          <li key={id} className={classes.line}>
            <button
              type="button"
              className={classes.again}
              aria-pressed={selected === id}
              data-testid={`outline-sticky-${id}`}
              onClick={() => view.setState({ nodes: new Set(), edges: new Set(), note: id, panel: 'sticky' })}
            >
              <IconNote size={15} aria-hidden /> {text === '' ? words('sticky.blank') : text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
