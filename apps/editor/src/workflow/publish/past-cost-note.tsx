import { Alert, Text } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import type { PastCost } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';

/** What looking back costs, before it is done: how much is read, and about how long it takes. */
export const PastCostNote = ({ cost }: { readonly cost: PastCost }) => {
  const words = useWords();
  const { counters, events, leads, seconds, measured } = cost;
  const [length, unit] = seconds < 120 ? [seconds, 'seconds'] : [Math.round(seconds / 60), 'minutes'];
  return (
    <Alert
      variant="light"
      icon={<IconHistory size={18} aria-hidden />}
      title={words('publish.past', { counters })}
      data-testid="past-cost"
    >
      <Text size="sm">{words('publish.pastCost', { events, leads })}</Text>
      <Text size="sm">
        {words(`publish.past.${unit}`, { length })} {measured ? '' : words('publish.pastGuess')}
      </Text>
    </Alert>
  );
};
