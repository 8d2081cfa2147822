import { Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { queries } from '../../api/index.ts';
import { BandBadge, RelativeTime, ScoreBar, StageBadge } from '../../components/index.ts';
import type { Shape } from '../_api/client.ts';
import { companyOf, nameOf } from '../_parts/lead-name.ts';
import { shownRange } from '../_parts/score/bands.ts';
import { useWords } from '../_parts/use-words.ts';
import classes from './leads.module.css';

export interface LeadTableProps {
  readonly leads: readonly Shape<'Lead'>[];
  /** The rows belong to the filter before. */
  readonly fading: boolean;
  /** Say which company each is of? */
  readonly company?: boolean;
}

/** Leads as rows; on a narrow screen as cards. */
export const LeadTable = ({ leads, fading, company = true }: LeadTableProps) => {
  const t = useWords();
  const model = useQuery(queries.settings).data?.workspace.scoring;
  const max = model ? shownRange(model).to : 100;
  return (
    <Paper withBorder className={classes.paper ?? ''} data-fading={fading || undefined} aria-busy={fading}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('leads.name')}</th>
            {company && <th scope="col">{t('leads.company')}</th>}
            <th scope="col">{t('leads.stage')}</th>
            <th scope="col">{t('leads.score')}</th>
            <th scope="col">{t('leads.band')}</th>
            <th scope="col">{t('leads.owner')}</th>
            <th scope="col">{t('leads.lastSeen')}</th>
          </tr>
        </thead>
        <tbody>
          {leads.map((lead) => {
            const name = nameOf(lead) ?? t('part.anonymous');
            const color = model?.bands.find(({ id }) => id === lead.score.band)?.color;
            return (
              <tr key={lead.id}>
                <td className={classes.who}>
                  <Link to="/leads/$id" params={{ id: lead.id }} className={classes.link}>
                    {name}
                  </Link>
                  {lead.email !== null && lead.email !== name && (
                    <Text size="xs" c="dimmed" className={classes.cut ?? ''}>
                      {lead.email}
                    </Text>
                  )}
                </td>
                {company && <td className={classes.company}>{companyOf(lead) ?? '–'}</td>}
                <td>
                  <StageBadge stage={lead.stage} />
                </td>
                <td>
                  <ScoreBar
                    value={lead.score.total}
                    max={max}
                    label={t('leads.scoreOf', { name })}
                    {...(color === undefined ? {} : { color })}
                  />
                </td>
                <td>
                  <BandBadge band={lead.score.band} />
                </td>
                <td className={classes.owner}>{lead.owner?.name ?? '–'}</td>
                <td className={classes.seen}>
                  <RelativeTime at={lead.lastSeenAt} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Paper>
  );
};
