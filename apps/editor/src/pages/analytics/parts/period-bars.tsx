import { Tooltip } from '@mantine/core';
import classes from './period-bars.module.css';

export interface PeriodBarsProps {
  readonly bars: readonly { readonly label: string; readonly count: number; readonly partial: boolean }[];
  /** Said to those who do not see the picture; the table beside it has the numbers. */
  readonly label: string;
  /** A line to reach. */
  readonly goal: number | null;
  readonly goalLabel: string;
}

const height = 140;
const slot = 40;

/** Counts by period as bars, with the line they are to reach; a period not over yet is paler. */
export const PeriodBars = ({ bars, label, goal, goalLabel }: PeriodBarsProps) => {
  const top = Math.max(1, goal ?? 0, ...bars.map(({ count }) => count)) * 1.08;
  const y = (n: number) => height - (n / top) * (height - 4);
  const width = Math.max(1, bars.length) * slot;
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="none"
      height={height}
      role="img"
      aria-label={label}
    >
      {bars.map((bar, index) => (
        <Tooltip key={bar.label} label={`${bar.label}: ${bar.count}`}>
          <g>
            <rect className={classes.hit} x={index * slot} y={0} width={slot} height={height} />
            <rect
              className={bar.partial ? classes.partial : classes.bar}
              x={index * slot + 5}
              width={slot - 10}
              y={y(bar.count)}
              height={height - y(bar.count)}
            />
          </g>
        </Tooltip>
      ))}
      <line className={classes.ground} x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} />
      {goal !== null && (
        <Tooltip label={goalLabel}>
          <line className={classes.goal} x1={0} x2={width} y1={y(goal)} y2={y(goal)} />
        </Tooltip>
      )}
    </svg>
  );
};
