import { Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { badText } from '../../_parts/bad-text.ts';
import { CauseLink } from '../../_parts/cause-link.tsx';
import { useWords } from '../../_parts/use-words.ts';
import { effectWords } from './effect-words.ts';
import type { EntryOf } from './entry.tsx';
import { Row } from './row.tsx';

/** Something the server did outside for this lead. */
export const EffectEntry = ({ entry }: { readonly entry: EntryOf<'effect'> }) => {
  const t = useWords();
  const { id, values } = effectWords(entry.type, entry.input, entry.rule.title);
  const failed = entry.status === 'failed';
  return (
    <Row
      at={entry.at}
      icon={IconSend}
      tone={failed ? 'bad' : 'plain'}
      title={
        <>
          {t(id, values)}{' '}
          {!failed && (
            <Text span size="xs" c="dimmed">
              {t(entry.status === 'done' ? 'timeline.effectDone' : 'timeline.effectPending')}
            </Text>
          )}
        </>
      }
    >
      {failed && (
        <Text size="xs" c={badText}>
          {t('timeline.effectFailed', { attempts: entry.attempts, error: entry.lastError ?? '' })}
        </Text>
      )}
      <CauseLink cause={entry.rule} quiet />
    </Row>
  );
};
