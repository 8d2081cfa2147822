import { type EdgeProps, getSmoothStepPath } from '@xyflow/react';
import { memo } from 'react';
import { useIntl } from 'react-intl';
import { useView } from '../state/editor.ts';
import classes from './canvas.module.css';
import type { WireEdge } from './flow-model.ts';

/* How far above its target a wire turns, so that it never runs behind other cards of the row. */
const turn = 28;

/** A wire with the name of its port, how many went this way, and a "+" in its middle (its click is the canvas's). All SVG: HTML labels are slow. */
export const Wire = memo((props: EdgeProps<WireEdge>) => {
  const { id, source, target, sourceX, sourceY, targetX, targetY, data, selected } = props;
  const intl = useIntl();
  const port = data?.port ?? 'out';
  const lit = useView(
    ({ lit: run }) => run !== null && run.nodes[source]?.port === port && target in run.nodes,
  );
  const dim = useView(({ lit: run }) => run !== null);
  const count = useView(({ counts }) => counts[source]?.ports[port] ?? 0);
  const dropping = useView(({ dropEdge }) => dropEdge === id);
  const down = targetY - sourceY;
  const straight = Math.abs(targetX - sourceX) < 2;
  /* Beside a wire that turns, on the card's outer side, where no neighbour's name is. */
  const aside = straight
    ? ({ dx: 0, anchor: 'middle' } as const)
    : data?.right === true
      ? ({ dx: 8, anchor: 'start' } as const)
      : ({ dx: -8, anchor: 'end' } as const);
  const [path, middleX, middleY] = getSmoothStepPath({
    ...props,
    borderRadius: 14,
    ...(down > 2 * turn ? { centerY: targetY - turn } : {}),
  });
  const plus =
    straight || down <= 2 * turn
      ? { x: middleX, y: straight ? (sourceY + targetY) / 2 + 4 : middleY }
      : { x: sourceX, y: sourceY + Math.min(38, down - turn - 4) };
  const label = [data?.label, count > 0 ? intl.formatNumber(count, { notation: 'compact' }) : null]
    .filter((part) => part != null)
    .join(' · ');
  return (
    <g
      className={classes.wire}
      data-testid={`edge-${id}`}
      data-selected={selected || undefined}
      data-lit={lit || undefined}
      data-dim={(dim && !lit) || undefined}
      data-dropping={dropping || undefined}
    >
      <path d={path} className={classes.path} />
      <path
        d={path}
        className="react-flow__edge-interaction"
        fill="none"
        strokeOpacity={0}
        strokeWidth={24}
      />
      {label === '' ? null : (
        <text x={sourceX + aside.dx} y={sourceY + 20} className={classes.label} textAnchor={aside.anchor}>
          {label}
        </text>
      )}
      <g
        data-plus
        className={`${classes.plus} nopan`}
        transform={`translate(${plus.x}, ${plus.y})`}
        data-testid={`edge-add-${id}`}
      >
        <title>{intl.formatMessage({ id: 'canvas.addOnWire' })}</title>
        <circle r={14} fillOpacity={0} />
        <circle r={9} className={classes.plusDot} />
        <path d="M-4 0H4M0 -4V4" className={classes.plusSign} />
      </g>
    </g>
  );
});
