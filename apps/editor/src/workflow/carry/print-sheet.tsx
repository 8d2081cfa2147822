import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';
import { outlineOf } from '../document/outline.ts';
import { useEditor, viewOf } from '../state/editor.ts';
import { drawSvg } from './draw-svg.ts';
import { drawingOf } from './drawing-of.ts';
import classes from './print-sheet.module.css';

/** The workflow on paper: the drawing, then every step with its sentence. Prints as soon as it stands. */
export const PrintSheet = () => {
  const intl = useIntl();
  const editor = useEditor();
  const { document: drawn, views } = editor.documents.getState();
  const picture = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawSvg(drawingOf(editor)))}`,
    [editor],
  );
  const nodes = new Map(drawn.nodes.map((node) => [node.id, node]));
  const lines = outlineOf(drawn, (id) => {
    const node = nodes.get(id);
    return node === undefined ? [] : viewOf(editor, node, views).ports.map((port) => port.id);
  }).filter(({ again }) => !again);
  useEffect(() => {
    const done = () => editor.view.setState({ printing: false });
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, [editor]);
  return createPortal(
    <article className={classes.sheet} data-testid="print-sheet">
      <h1>{drawn.name}</h1>
      {drawn.description === undefined ? null : <p>{drawn.description}</p>}
      <img src={picture} alt={intl.formatMessage({ id: 'print.drawing' })} onLoad={() => window.print()} />
      <ol>
        {lines.map(({ node: id, depth }) => {
          const node = nodes.get(id);
          if (node === undefined) return null;
          const { title, sentence } = viewOf(editor, node, views);
          return (
            <li key={id} style={{ marginInlineStart: `${Math.min(depth, 6)}em` }}>
              <strong>{title}</strong> {sentence}
              {node.note === undefined ? null : <em> {node.note}</em>}
            </li>
          );
        })}
      </ol>
    </article>,
    document.body,
  );
};
