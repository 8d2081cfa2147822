import { Text } from '@mantine/core';
import type { JsonObject } from '@sluice/sdk';
import { badText } from '../../_parts/bad-text.ts';
import { useWords } from '../../_parts/use-words.ts';
import type { EntryOf } from './entry.tsx';
import { eventIcon, eventWords } from './event-words.ts';
import { Row } from './row.tsx';
import { SetApart } from './set-apart.tsx';

const plain = (traits: JsonObject): string =>
  Object.entries(traits)
    .flatMap(([key, value]) =>
      value === null || typeof value === 'object' ? [] : [`${key.replaceAll('_', ' ')} ${value}`],
    )
    .join(', ');

/** What the lead did. */
export const EventEntry = ({
  entry,
  focused,
}: {
  readonly entry: EntryOf<'event'>;
  readonly focused: boolean;
}) => {
  const t = useWords();
  const { id, values } = eventWords(entry.type, entry.properties);
  const { fields } = entry.properties;
  const answers = typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {};
  const what = plain({ ...(answers as JsonObject), ...entry.traits });
  return (
    <Row
      at={entry.at}
      id={`event-${entry.id}`}
      icon={eventIcon(entry.type)}
      tone={entry.quarantined === null ? 'plain' : 'bad'}
      title={t(id, values)}
      focused={focused}
    >
      {what !== '' && (
        <Text size="xs" c="dimmed" lineClamp={2}>
          {t('timeline.told', { what })}
        </Text>
      )}
      {entry.type === 'bot.filtered' && <SetApart id={entry.id} />}
      {entry.quarantined !== null && (
        <Text size="xs" c={badText} fw={600}>
          {t('timeline.setAside', { reason: entry.quarantined })}
        </Text>
      )}
    </Row>
  );
};
