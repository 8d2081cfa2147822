import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useWords } from '../../messages/use-words.ts';
import type { ComparedNode } from './diff-sides.ts';
import classes from './diff-view.module.css';

/** A step in a comparison, marked in words as well as in colour. */
export const DiffCard = memo(({ id, data: { title, sentence, mark } }: NodeProps<ComparedNode>) => {
  const words = useWords();
  return (
    <div className={classes.card} data-mark={mark} data-testid={`compared-${id}`}>
      <Handle type="target" position={Position.Top} className={classes.handle ?? ''} />
      <div className={classes.head}>
        <strong>{title}</strong>
        {mark === 'same' ? null : <span className={classes.mark}>{words(`compare.${mark}`)}</span>}
      </div>
      <p>{sentence}</p>
      <Handle type="source" position={Position.Bottom} className={classes.handle ?? ''} />
    </div>
  );
});
