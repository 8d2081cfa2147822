import { Autocomplete, Text } from '@mantine/core';
import { defaultEventLabel } from '@sluice/logic';
import { knownEventTypes } from '@sluice/model';
import { useWords } from '../messages/use-words.ts';

const types = Object.keys(knownEventTypes);

/** The known event types a search finds by name or by words; all of them where one is named already. */
const found = (search: string): readonly string[] => {
  const said = search.trim().toLowerCase();
  if (said === '' || types.includes(said)) return types;
  return types.filter((type) => type.includes(said) || defaultEventLabel(type).toLowerCase().includes(said));
};

/** The type of event asked for: one we know, found by its words too, or any other. */
export const EventType = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (type: string) => void;
}) => {
  const words = useWords();
  return (
    <Autocomplete
      aria-label={words('rules.pastEvent')}
      size="xs"
      flex={1}
      data={types}
      filter={({ search }) => found(search).map((type) => ({ value: type, label: type }))}
      comboboxProps={{ width: 'max-content', position: 'bottom-end' }}
      renderOption={({ option }) => (
        <span>
          {defaultEventLabel(option.value)}{' '}
          <Text span size="xs" c="dimmed">
            {option.value}
          </Text>
        </span>
      )}
      value={value}
      onChange={onChange}
    />
  );
};
