import { Radio, Stack, Text } from '@mantine/core';
import type { WaitingAt } from '../../api/index.ts';
import { useWords } from '../../messages/use-words.ts';

export type InFlight = 'finish' | 'move' | 'stop';
const choices: readonly InFlight[] = ['finish', 'move', 'stop'];

/** What becomes of those who wait inside the live version; says so when nobody does. */
export const InFlightChoice = ({
  waiting,
  value,
  onChange,
}: {
  readonly waiting: readonly WaitingAt[];
  readonly value: InFlight;
  readonly onChange: (value: InFlight) => void;
}) => {
  const words = useWords();
  const held = waiting.filter(({ runs }) => runs > 0);
  if (held.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {words('publish.nobodyWaits')}
      </Text>
    );
  return (
    <Radio.Group
      label={words('publish.waiting', { count: held.reduce((sum, { runs }) => sum + runs, 0) })}
      description={held.map(({ title, runs }) => `${title}: ${runs}`).join(' · ')}
      value={value}
      onChange={(next) => onChange(choices.find((choice) => choice === next) ?? 'finish')}
    >
      <Stack gap={6} mt={6}>
        {choices.map((choice) => (
          <Radio
            key={choice}
            value={choice}
            label={words(`publish.inFlight.${choice}`)}
            description={words(`publish.inFlight.${choice}Help`)}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
};
