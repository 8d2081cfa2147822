import type { ScoringModel } from '@sluice/model';
import classes from './band-range.module.css';
import { inOrder, shownRange } from './bands.ts';

export interface BandRangeProps {
  readonly model: ScoringModel;
  /** Said to those who do not see the picture. */
  readonly label: string;
  /** What is written at the handoff threshold. */
  readonly handoffLabel: string;
}

/** The bands drawn to scale on one bar, with their edges and the handoff threshold. */
export const BandRange = ({ model, label, handoffLabel }: BandRangeProps) => {
  const { from, to } = shownRange(model);
  const share = (value: number) => ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100;
  const edges = [...new Set(inOrder(model.bands).flatMap((band) => [band.from, band.to]))].filter(
    (edge) => edge !== null,
  );
  return (
    <div className={classes.range} role="img" aria-label={label}>
      <div className={classes.gate} style={{ left: `${share(model.handoffThreshold)}%` }}>
        <span data-side={share(model.handoffThreshold) > 60 ? 'left' : 'right'}>{handoffLabel}</span>
      </div>
      <div className={classes.bar}>
        {inOrder(model.bands).map((band) => {
          const left = share(band.from ?? from);
          return (
            <div
              key={band.id}
              className={classes.band}
              style={{
                left: `${left}%`,
                width: `${Math.max(0, share(band.to ?? to) - left)}%`,
                background: `var(--mantine-color-${band.color}-light)`,
                borderColor: `var(--mantine-color-${band.color}-5)`,
              }}
            >
              <span>{band.name}</span>
            </div>
          );
        })}
      </div>
      <div className={classes.edges}>
        {[from, ...edges, to]
          .filter((edge, index, all) => all.indexOf(edge) === index)
          .map((edge) => (
            <span key={edge} style={{ left: `${share(edge)}%` }}>
              {Math.round(edge * 10) / 10}
            </span>
          ))}
      </div>
    </div>
  );
};
