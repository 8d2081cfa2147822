import { useIntl } from 'react-intl';
import { Panel } from '../_parts/panel.tsx';
import { PlaceLink } from '../_parts/place-link.tsx';
import classes from './home.module.css';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly count: number;
  readonly color?: string;
  readonly href?: string;
}

/** How leads are spread: a bar per row, each leading to its leads. */
export const Shares = ({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) => {
  const intl = useIntl();
  const top = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <Panel title={title}>
      {rows.map(({ id, name, count, color = 'river', href }) => {
        const body = (
          <>
            <span className={classes.name}>{name}</span>
            <span className={classes.track} aria-hidden>
              {count > 0 && (
                <div
                  className={classes.fill}
                  style={{ width: `${(count / top) * 100}%`, background: `var(--mantine-color-${color}-6)` }}
                />
              )}
            </span>
            <span className={classes.count}>{intl.formatNumber(count)}</span>
          </>
        );
        return href === undefined ? (
          <div className={classes.row} key={id}>
            {body}
          </div>
        ) : (
          <PlaceLink className={classes.row ?? ''} key={id} href={href} underline="never">
            {body}
          </PlaceLink>
        );
      })}
    </Panel>
  );
};
