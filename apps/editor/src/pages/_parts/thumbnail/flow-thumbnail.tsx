import { useMemo } from 'react';
import classes from './flow-thumbnail.module.css';
import { bounds, card, type Drawing, place } from './place.ts';

export interface FlowThumbnailProps {
  readonly document: Drawing;
  /** Kind of each node type, for the colours; a type not listed is drawn neutral. */
  readonly kinds: ReadonlyMap<string, string>;
  /** Said to those who do not see the picture. */
  readonly label: string;
  readonly height?: number;
}

/** A small picture of a workflow, from the positions of its nodes; of a tall one its upper part. */
export const FlowThumbnail = ({ document, kinds, label, height = 140 }: FlowThumbnailProps) => {
  const { points, box } = useMemo(() => {
    const placed = place(document);
    const { height: tall, ...box } = bounds(placed);
    return { points: placed, box: { ...box, height: Math.min(tall, Math.max(box.width * 0.55, 640)) } };
  }, [document]);
  return (
    <svg
      className={classes.picture}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
      preserveAspectRatio="xMidYMin meet"
      height={height}
      role="img"
      aria-label={label}
    >
      {document.edges.map((edge) => {
        const from = points.get(edge.from.node);
        const to = points.get(edge.to.node);
        if (!from || !to) return null;
        const start = { x: from.x + card.width / 2, y: from.y + card.height };
        const end = { x: to.x + card.width / 2, y: to.y };
        const bend = Math.max(30, (end.y - start.y) / 2);
        return (
          <path
            key={edge.id}
            className={classes.wire}
            d={`M${start.x} ${start.y}C${start.x} ${start.y + bend} ${end.x} ${end.y - bend} ${end.x} ${end.y}`}
          />
        );
      })}
      {document.nodes.map((node) => {
        const point = points.get(node.id);
        if (!point) return null;
        return (
          <g key={node.id} data-kind={kinds.get(node.type) ?? 'other'} className={classes.node}>
            <rect
              className={classes.card}
              x={point.x}
              y={point.y}
              width={card.width}
              height={card.height}
              rx={14}
            />
            <rect className={classes.mark} x={point.x + 16} y={point.y + 18} width={44} height={44} rx={10} />
            <rect className={classes.line} x={point.x + 76} y={point.y + 24} width={130} height={12} rx={6} />
            <rect className={classes.line} x={point.x + 76} y={point.y + 46} width={90} height={10} rx={5} />
          </g>
        );
      })}
    </svg>
  );
};
