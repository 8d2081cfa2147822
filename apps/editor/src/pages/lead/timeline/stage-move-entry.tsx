import { Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { CauseLink } from '../../_parts/cause-link.tsx';
import { useStageName } from '../../_parts/use-stage-name.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { EntryOf } from './entry.tsx';
import { Row } from './row.tsx';

/** The lead entered a stage. */
export const StageMoveEntry = ({ entry }: { readonly entry: EntryOf<'stage'> }) => {
  const t = useWords();
  const name = useStageName();
  return (
    <Row
      at={entry.at}
      icon={IconFlag}
      tone="stage"
      title={
        <>
          {t('timeline.stage', { to: name(entry.to) })}{' '}
          {entry.from !== null && (
            <Text span size="xs" c="dimmed">
              {t('timeline.stageFrom', { from: name(entry.from) })}
            </Text>
          )}
        </>
      }
    >
      {entry.cause && <CauseLink cause={entry.cause} quiet />}
    </Row>
  );
};
