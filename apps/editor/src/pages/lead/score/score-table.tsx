import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { useIntl } from 'react-intl';
import { queries } from '../../../api/index.ts';
import type { Shape } from '../../_api/client.ts';
import { CauseLink } from '../../_parts/cause-link.tsx';
import { keyed } from '../../_parts/keyed.ts';
import { useWords } from '../../_parts/use-words.ts';
import { fadeWords } from './fade-words.ts';
import classes from './score.module.css';

export interface ScoreTableProps {
  readonly score: Shape<'LeadScore'>;
  readonly onEvent: (event: string) => void;
}

/** The ledger by group; the last line is the sum of all lines above. */
export const ScoreTable = ({ score, onEvent }: ScoreTableProps) => {
  const t = useWords();
  const intl = useIntl();
  const groups = useQuery(queries.settings).data?.workspace.scoring.groups ?? [];
  const used = [...new Set([...groups.map(({ id }) => id), ...score.rows.map(({ group }) => group)])];
  const signed = (value: number) =>
    intl.formatNumber(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 });
  const faded = (row: ScoreTableProps['score']['rows'][number]) => {
    const words = fadeWords(row, {
      share: (share) => intl.formatNumber(share, { style: 'percent' }),
      date: (at) => intl.formatDate(at, { day: 'numeric', month: 'short', year: '2-digit' }),
    });
    return words === null ? null : t(words.id, words.values);
  };
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('score.when')}</th>
          <th scope="col">{t('score.rule')}</th>
          <th scope="col" className={`${classes.number} ${classes.optional}`}>
            {t('score.points')}
          </th>
          <th scope="col" className={classes.number}>
            {t('score.effective')}
          </th>
        </tr>
      </thead>
      {used.map((group) => {
        const rows = score.rows.filter((row) => row.group === group);
        if (rows.length === 0) return null;
        const sum = rows.reduce((total, row) => total + row.effective, 0);
        return (
          <tbody key={group}>
            <tr className={classes.group}>
              <th colSpan={2} scope="rowgroup">
                {groups.find(({ id }) => id === group)?.name ?? group}
              </th>
              <td className={classes.optional} />
              <th className={classes.number}>{signed(sum)}</th>
            </tr>
            {keyed(rows).map(({ key, item: row }) => (
              <tr key={key}>
                <td className={classes.time}>
                  {intl.formatDate(row.at, { day: 'numeric', month: 'short', year: '2-digit' })}
                </td>
                <td>
                  <CauseLink cause={row.rule} />
                  <Text size="xs" c="dimmed" component="div">
                    <Anchor
                      component="button"
                      type="button"
                      size="xs"
                      c="dimmed"
                      underline="always"
                      className={classes.event ?? ''}
                      onClick={() => onEvent(row.event)}
                    >
                      {t('score.showEvent')}
                    </Anchor>
                    {[row.limit === undefined ? null : t('score.limited', { reason: row.limit }), faded(row)]
                      .filter((note) => note !== null)
                      .map((note) => (
                        <Fragment key={note}> · {note}</Fragment>
                      ))}
                  </Text>
                </td>
                <td className={`${classes.number} ${classes.optional}`}>{signed(row.points)}</td>
                <td className={classes.number}>{signed(row.effective)}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
      <tfoot>
        <tr>
          <th colSpan={2} scope="row">
            {t('score.sum', { count: score.rows.length })}
          </th>
          <td className={classes.optional} />
          <td className={classes.number}>
            {score.total === null ? '–' : intl.formatNumber(score.total, { maximumFractionDigits: 2 })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
};
