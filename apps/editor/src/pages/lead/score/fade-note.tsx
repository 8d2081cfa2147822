import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../../../api/index.ts';
import { pageQueries } from '../../_api/queries.ts';
import { useWords } from '../../_parts/use-words.ts';

/** What becomes of the score by itself: which line it crosses next, and when. */
export const FadeNote = ({ lead }: { readonly lead: string }) => {
  const t = useWords();
  const intl = useIntl();
  const score = useQuery(pageQueries.leadScore(lead, null)).data;
  const bands = useQuery(queries.settings).data?.workspace.scoring.bands ?? [];
  if (!score?.rows.some(({ decay }) => decay !== undefined && decay > 0.0001)) return null;
  const { next } = score;
  const words =
    next === null || next.total === null
      ? t('lead.fadesNowhere')
      : t(next.band === score.band ? 'lead.fadesTo' : 'lead.fadesToBand', {
          total: intl.formatNumber(next.total, { maximumFractionDigits: 1 }),
          band: bands.find(({ id }) => id === next.band)?.name ?? '–',
          date: intl.formatDate(next.at, { day: 'numeric', month: 'long', year: 'numeric' }),
        });
  return (
    <Text size="xs" c="dimmed" mt="sm">
      {words}
    </Text>
  );
};
