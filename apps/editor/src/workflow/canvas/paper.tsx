import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useStore } from 'zustand';
import { useEditor } from '../state/editor.ts';
import type { PaperNode } from './flow-model.ts';
import classes from './paper.module.css';

/** A sticky note on the canvas; its panel writes on it. */
export const Paper = memo(({ data: { note } }: NodeProps<PaperNode>) => {
  const intl = useIntl();
  const selected = useStore(useEditor().view, (state) => state.note === note.id);
  return (
    <div
      className={classes.paper}
      data-color={note.color}
      data-selected={selected || undefined}
      data-testid={`sticky-${note.id}`}
    >
      {note.text === '' ? (
        <span className={classes.blank}>{intl.formatMessage({ id: 'sticky.blank' })}</span>
      ) : (
        note.text
      )}
    </div>
  );
});
