import { Text } from '@mantine/core';
import type { Shape } from '../_api/client.ts';
import { useWords } from '../_parts/use-words.ts';
import { useNames } from './use-names.ts';

type Why = Shape<'BacktestChange'>['reasons'][number];

/** Why a verdict differs, in one line; for a rule with the part that decided. */
export const Reason = ({ why }: { readonly why: Why }) => {
  const t = useWords();
  const names = useNames();
  if (why.kind === 'points')
    return (
      <Text size="sm">
        {t('past.reason.points', {
          title: why.title,
          before: names.figure(why.before),
          after: names.figure(why.after),
        })}
      </Text>
    );
  const { title, before, after, parts } = why;
  return (
    <>
      <Text size="sm">
        {before === null
          ? t('past.reason.new', { title })
          : after === null
            ? t('past.reason.gone', { title })
            : t('past.reason.way', { title, before, after })}
      </Text>
      {parts.map(({ side, sentence, holds }) => (
        <Text key={`${side} ${sentence}`} size="xs" c="dimmed">
          {t(`past.part.${side}`, { sentence })}
          {holds === null ? '' : ` (${t(holds ? 'past.holds.yes' : 'past.holds.no')})`}
        </Text>
      ))}
    </>
  );
};
