import { IconAlertTriangleFilled, IconCircleXFilled, IconNote, IconPin, IconPlus } from '@tabler/icons-react';
import { Handle, type NodeProps, Position } from '@xyflow/react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { portX } from '../layout/sizes.ts';
import { diagnosticsOf, useDocumentShallow, useEditor, useView } from '../state/editor.ts';
import classes from './canvas.module.css';
import type { CardNode } from './flow-model.ts';
import { NodeIcon } from './icons.tsx';

const Problems = ({ node }: { readonly node: string }) => {
  const intl = useIntl();
  const found = useDocumentShallow((state) => diagnosticsOf(state.diagnostics, node));
  if (found.length === 0) return null;
  const error = found.some(({ severity }) => severity === 'error');
  return (
    <span
      className={classes.problem}
      data-severity={error ? 'error' : 'warning'}
      data-testid={`problem-${node}`}
      role="img"
      title={found.map(({ message }) => message).join('\n')}
      aria-label={intl.formatMessage({ id: 'canvas.problems' }, { count: found.length })}
    >
      {error ? (
        <IconCircleXFilled size={18} aria-hidden />
      ) : (
        <IconAlertTriangleFilled size={18} aria-hidden />
      )}
    </span>
  );
};

const Count = ({
  node,
  ports,
}: {
  readonly node: string;
  readonly ports: CardNode['data']['view']['ports'];
}) => {
  const many = ports.length > 1;
  const intl = useIntl();
  const { view } = useEditor();
  const count = useView((state) => state.counts[node]);
  const lit = useView((state) => state.lit?.nodes[node]);
  if (lit !== undefined) {
    return (
      <span className={classes.count} data-lit data-testid={`lit-${node}`}>
        {[lit.order, many ? ports.find(({ id }) => id === lit.port)?.label : undefined]
          .filter(Boolean)
          .join(' · ')}
      </span>
    );
  }
  if (count === undefined || count.passed + count.waiting + count.errors === 0) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`${classes.count} nodrag nopan`}
      data-errors={count.errors > 0 || undefined}
      data-testid={`count-${node}`}
      title={intl.formatMessage({ id: 'view.people' })}
      onClick={(event) => {
        event.stopPropagation();
        view.setState({ nodes: new Set([node]), edges: new Set(), note: null, panel: 'people' });
      }}
    >
      {intl.formatMessage(
        { id: 'canvas.count' },
        { passed: count.passed, waiting: count.waiting, errors: count.errors },
      )}
    </button>
  );
};

const OpenPorts = ({ id, data }: { readonly id: string; readonly data: CardNode['data'] }) => {
  const intl = useIntl();
  const { view } = useEditor();
  const { ports, title } = data.view;
  return ports.map(({ id: port, label }, index) =>
    data.open.includes(port) ? (
      <button
        key={port}
        type="button"
        tabIndex={-1}
        className={`${classes.stub} nodrag nopan`}
        style={{ left: portX(index, ports.length) }}
        data-testid={`port-add-${id}-${port}`}
        aria-label={intl.formatMessage({ id: 'canvas.addAfter' }, { title, port: label })}
        onClick={(event) => {
          event.stopPropagation();
          view.setState({ picking: { at: 'port', node: id, port } });
        }}
      >
        {ports.length > 1 ? <span>{label}</span> : null}
        <IconPlus size={12} stroke={2.4} aria-hidden />
      </button>
    ) : null,
  );
};

/** A node on the canvas: what it is, what it does in one sentence, and its ways out. */
export const NodeCard = memo(({ id, data, selected }: NodeProps<CardNode>) => {
  const { title, sentence, icon, kind, ports } = data.view;
  const lit = useView((state) => state.lit !== null && id in state.lit.nodes);
  const dim = useView((state) => state.lit !== null && !(id in state.lit.nodes));
  return (
    <div
      id={`node-${id}`}
      className={classes.card}
      data-kind={kind}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-dim={dim || undefined}
      data-testid={`node-${id}`}
    >
      {kind === 'trigger' ? null : (
        <Handle type="target" position={Position.Top} className={classes.handle} />
      )}
      <div className={classes.head}>
        <span className={classes.icon}>
          <NodeIcon name={icon} />
        </span>
        <span className={classes.title}>{title}</span>
        {data.pinned ? <IconPin size={14} aria-hidden className={classes.note} /> : null}
        {data.note ? <IconNote size={14} aria-hidden className={classes.note} /> : null}
      </div>
      <p className={classes.sentence} title={sentence}>
        {sentence}
      </p>
      <Problems node={id} />
      <Count node={id} ports={ports} />
      {ports.map(({ id: port }, index) => (
        <Handle
          key={port}
          id={port}
          type="source"
          position={Position.Bottom}
          className={classes.handle}
          style={{ left: portX(index, ports.length) }}
          data-testid={`port-${id}-${port}`}
        />
      ))}
      <OpenPorts id={id} data={data} />
    </div>
  );
});
