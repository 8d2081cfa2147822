import { Tooltip } from '@mantine/core';
import classes from './day-bars.module.css';

export interface DayBarsProps {
  /** One value a day, oldest first. */
  readonly days: readonly { readonly label: string; readonly count: number }[];
  /** Said to those who do not see the picture. */
  readonly label: string;
  readonly height?: number;
}

const slot = 12;
const bar = 8;

/** Counts per day as bars; each tells its day and count when pointed at. */
export const DayBars = ({ days, label, height = 96 }: DayBarsProps) => {
  const top = Math.max(1, ...days.map((day) => day.count));
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${days.length * slot} ${height}`}
      preserveAspectRatio="none"
      height={height}
      role="img"
      aria-label={label}
    >
      <line className={classes.ground} x1={0} x2={days.length * slot} y1={height - 0.5} y2={height - 0.5} />
      {days.map((day, index) => {
        const tall = day.count === 0 ? 2 : Math.max(4, (day.count / top) * (height - 6));
        return (
          <Tooltip key={day.label} label={`${day.label}: ${day.count}`}>
            <g className={classes.day}>
              <rect className={classes.hit} x={index * slot} y={0} width={slot} height={height} />
              <rect
                className={day.count === 0 ? classes.none : classes.bar}
                x={index * slot + (slot - bar) / 2}
                y={height - tall}
                width={bar}
                height={tall}
                rx={1.5}
              />
            </g>
          </Tooltip>
        );
      })}
    </svg>
  );
};
