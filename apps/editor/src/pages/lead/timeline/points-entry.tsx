import { Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import { queries } from '../../../api/index.ts';
import { CauseLink } from '../../_parts/cause-link.tsx';
import { useWords } from '../../_parts/use-words.ts';
import type { EntryOf } from './entry.tsx';
import { Row } from './row.tsx';

/** Points a rule gave or took. */
export const PointsEntry = ({ entry }: { readonly entry: EntryOf<'score'> }) => {
  const t = useWords();
  const intl = useIntl();
  const groups = useQuery(queries.settings).data?.workspace.scoring.groups ?? [];
  const points = intl.formatNumber(entry.delta, { signDisplay: 'exceptZero' });
  return (
    <Row
      at={entry.at}
      icon={entry.delta < 0 ? IconMinus : IconPlus}
      tone={entry.delta < 0 ? 'bad' : 'good'}
      title={t('timeline.points', {
        points,
        group: groups.find(({ id }) => id === entry.group)?.name ?? entry.group,
      })}
    >
      <CauseLink cause={entry.rule} quiet />
      {entry.limit !== null && (
        <Text size="xs" c="dimmed">
          {t('score.limited', { reason: entry.limit })}
        </Text>
      )}
    </Row>
  );
};
