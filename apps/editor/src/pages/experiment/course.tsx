import { Text } from '@mantine/core';
import { Panel } from '../_parts/panel.tsx';
import { useWords } from '../_parts/use-words.ts';
import classes from './experiment.module.css';
import { armColor, letter, percent, points, type Results } from './figures.ts';
import { areaOf, lineOf, type Scale, scaleOf, size } from './scale.ts';

const day = 86_400_000;
const dateOf = (days: number): string =>
  new Date(days * day).toLocaleDateString(undefined, { month: 'short', day: 'numeric' });

const Axes = ({
  scale,
  days,
  label,
}: {
  readonly scale: Scale;
  readonly days: readonly number[];
  readonly label: (value: number) => string;
}) => (
  <>
    {scale.ticks.map((tick) => (
      <g key={tick}>
        <line
          className={Math.abs(tick) < 1e-12 ? classes.zero : classes.axis}
          x1={size.left}
          x2={size.width - size.right}
          y1={scale.y(tick)}
          y2={scale.y(tick)}
        />
        <text className={classes.text} x={size.left - 8} y={scale.y(tick) + 4} textAnchor="end">
          {label(tick)}
        </text>
      </g>
    ))}
    {[...new Set([days.at(0) ?? 0, days.at(-1) ?? 0])].map((one, n, all) => (
      <text
        key={one}
        className={classes.text}
        x={scale.x(one)}
        y={size.height - 6}
        textAnchor={all.length === 1 ? 'middle' : n === 0 ? 'start' : 'end'}
      >
        {dateOf(one)}
      </text>
    ))}
  </>
);

/** The share of each version over time, with the range in which it likely lies. */
const Rates = ({ results }: { readonly results: Results }) => {
  const t = useWords();
  const { series } = results;
  const arms = series.at(-1)?.arms.map(({ arm }) => arm) ?? [];
  /* A range over half the scale says nothing yet: the picture begins when there is something to see. */
  const shown = series.filter(({ arms: of }) => of.every(({ matured }) => matured >= 20));
  const drawn = shown.length > 0 ? shown : series;
  const days = drawn.map((point) => point.day);
  const scale = scaleOf(
    days,
    drawn.flatMap((point) => point.arms.map(({ upper, rate }) => upper ?? rate ?? 0)),
  );
  const now = results.arms.map(({ arm, rate }) => `${letter(arm)} ${percent(rate)}`).join(', ');
  const at = (point: Results['series'][number], arm: string) => point.arms.find((one) => one.arm === arm);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('trial.ratesLabel', { now })}
    >
      <Axes scale={scale} days={days} label={percent} />
      {arms.map((arm) => {
        const known = drawn.filter((point) => at(point, arm)?.rate != null);
        const line = (pick: 'rate' | 'lower' | 'upper') =>
          known.map((point) => [scale.x(point.day), scale.y(at(point, arm)?.[pick] ?? 0)] as const);
        const end = line('rate').at(-1);
        return (
          <g key={arm}>
            <path className={classes.ribbon} fill={armColor(arm)} d={areaOf(line('upper'), line('lower'))} />
            <path className={classes.line} stroke={armColor(arm)} d={lineOf(line('rate'))} />
            {end === undefined ? null : (
              <text x={end[0] + 4} y={end[1] + 4} fill={armColor(arm)} fontSize={13} fontWeight={700}>
                {letter(arm)}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
};

/** The difference of a version to A, with the band that holds at every look, against the zero line. */
const Band = ({ results, arm }: { readonly results: Results; readonly arm: string }) => {
  const t = useWords();
  const known = results.series.flatMap(({ day: of, differences }) => {
    const one = differences.find((difference) => difference.arm === arm);
    return one?.lower == null || one.upper == null || one.diff === null
      ? []
      : [{ day: of, diff: one.diff, lower: one.lower, upper: one.upper }];
  });
  const last = known.at(-1);
  if (last === undefined) return <Text size="sm">{t('trial.noChart')}</Text>;
  /* The first looks know nothing: their band is wider than any share. */
  const widest = Math.max(0.02, Math.min(1, 2 * Math.max(Math.abs(last.lower), Math.abs(last.upper))));
  const cut = (value: number): number => Math.min(widest, Math.max(-widest, value));
  const days = known.map((point) => point.day);
  const scale = scaleOf(
    days,
    known.flatMap(({ lower, upper }) => [cut(lower), cut(upper)]),
  );
  const line = (pick: 'diff' | 'lower' | 'upper') =>
    known.map((point) => [scale.x(point.day), scale.y(cut(point[pick]))] as const);
  return (
    <svg
      className={classes.chart}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={t('trial.bandLabel', {
        arm: letter(arm),
        diff: points(last.diff),
        lower: points(last.lower),
        upper: points(last.upper),
      })}
    >
      <path className={classes.band} fill={armColor(arm)} d={areaOf(line('upper'), line('lower'))} />
      <Axes scale={scale} days={days} label={points} />
      <path className={classes.line} stroke={armColor(arm)} d={lineOf(line('diff'))} />
      <text className={classes.text} x={size.width - size.right} y={size.top + 10} textAnchor="end">
        ↑ {t('trial.better', { arm: letter(arm) })}
      </text>
      <text
        className={classes.text}
        x={size.width - size.right}
        y={size.height - size.bottom - 6}
        textAnchor="end"
      >
        ↓ {t('trial.worse', { arm: letter(arm) })}
      </text>
    </svg>
  );
};

/** How shares and differences went, side by side. */
export const Course = ({ results, isValue }: { readonly results: Results; readonly isValue: boolean }) => {
  const t = useWords();
  return (
    <div className={classes.pair}>
      {isValue ? null : (
        <Panel title={t('trial.ratesTitle')}>
          {results.series.length === 0 ? (
            <Text size="sm">{t('trial.noChart')}</Text>
          ) : (
            <Rates results={results} />
          )}
        </Panel>
      )}
      {isValue
        ? null
        : results.comparisons.map(({ arm }) => (
            <Panel
              key={arm}
              title={t('trial.bandTitle')}
              description={t('trial.bandLead', { arm: letter(arm) })}
            >
              <Band results={results} arm={arm} />
            </Panel>
          ))}
    </div>
  );
};
