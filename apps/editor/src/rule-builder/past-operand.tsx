import { Autocomplete, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { knownEventTypes } from '@sluice/model';
import { useWords } from '../messages/use-words.ts';
import {
  asksByPattern,
  changePast,
  filterOf,
  type Operand,
  type Past,
  parseFilter,
  printFilter,
} from './codec/index.ts';
import { EventType } from './event-type.tsx';

type PastOperandOf = Extract<Operand, { of: 'past' }>;

interface Props {
  readonly operand: PastOperandOf;
  readonly onChange: (operand: Operand) => void;
}

const ways = ['count', 'sum', 'distinct', 'last', 'first', 'since-last', 'since-first'] as const;
type Way = (typeof ways)[number];

const wayOf = ({ past: { take }, since }: PastOperandOf): Way =>
  since && (take === 'first' || take === 'last') ? `since-${take}` : take;

/** Where each way of asking looks into the event at first; null looks at the event as a whole. */
const partOf: Readonly<Record<Past['take'], string | null>> = {
  count: null,
  sum: 'event.properties.durationMs',
  distinct: 'event.properties.path',
  first: null,
  last: null,
};

const prefix = 'event.properties.';

/** What is asked of the past: what, of which event, over how long, and only which of them. */
export const PastOperand = ({ operand, onChange }: Props) => {
  const words = useWords();
  const { past } = operand;
  const change = (part: Partial<Omit<Past, 'keys'>>) =>
    onChange({ ...operand, past: changePast(past, part) });
  const properties = knownEventTypes[past.event] ?? [];
  return (
    <Stack gap={6} flex={1}>
      <Group gap={6} wrap="nowrap">
        <Select
          aria-label={words('rules.take')}
          data-part="field"
          size="xs"
          flex={1}
          allowDeselect={false}
          data={ways.map((way) => ({ value: way, label: words(`rules.take.${way}`) }))}
          value={wayOf(operand)}
          onChange={(next) => {
            const way = ways.find((known) => known === next);
            if (way === undefined) return;
            const take = way === 'since-last' ? 'last' : way === 'since-first' ? 'first' : way;
            const part = take === past.take ? past.part : partOf[take];
            onChange({
              of: 'past',
              since: way.startsWith('since-'),
              past: changePast(past, { take, part }),
            });
          }}
        />
        <EventType value={past.event} onChange={(event) => change({ event })} />
      </Group>
      {past.part === null ? null : (
        <Autocomplete
          aria-label={words('rules.pastPart')}
          size="xs"
          data={[...properties]}
          value={past.part.startsWith(prefix) ? past.part.slice(prefix.length) : past.part}
          onChange={(name) => change({ part: `${prefix}${name}` })}
        />
      )}
      <Filter past={past} onChange={(where) => change({ where })} />
      <Window past={past} onChange={change} />
    </Stack>
  );
};

const Window = ({
  past: { days, hours },
  onChange,
}: {
  readonly past: Past;
  readonly onChange: (part: Pick<Past, 'days' | 'hours'>) => void;
}) => {
  const words = useWords();
  const set = (length: number | null, unit: string | null) =>
    onChange(unit === 'hours' ? { hours: length, days: null } : { days: length, hours: null });
  const unit = hours === null ? 'days' : 'hours';
  return (
    <Group gap={6} wrap="nowrap">
      <NumberInput
        aria-label={words('rules.pastWindow')}
        data-part="window"
        placeholder={words('rules.ever')}
        size="xs"
        flex={1}
        min={1}
        hideControls
        value={hours ?? days ?? ''}
        onChange={(length) => set(typeof length === 'number' && length > 0 ? length : null, unit)}
      />
      <Select
        aria-label={words('rules.pastUnit')}
        size="xs"
        w={96}
        allowDeselect={false}
        data={[
          { value: 'days', label: words('rules.days') },
          { value: 'hours', label: words('rules.hours') },
        ]}
        value={unit}
        onChange={(next) => set(hours ?? days, next)}
      />
    </Group>
  );
};

const Filter = ({
  past: { event, where },
  onChange,
}: {
  readonly past: Past;
  readonly onChange: (where: Past['where']) => void;
}) => {
  const words = useWords();
  const filter = parseFilter(where);
  if (where !== null && filter === null)
    return (
      <Text size="xs" c="dimmed">
        {words('rules.filterOther')}
      </Text>
    );
  const known = knownEventTypes[event] ?? [];
  const patterned = filter !== null && asksByPattern(filter.property);
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      <Autocomplete
        aria-label={words('rules.filterBy')}
        placeholder={words('rules.filterAny')}
        size="xs"
        flex={1}
        data={[...known]}
        value={filter?.property ?? ''}
        onChange={(said) => onChange(said === '' ? null : printFilter(filterOf(said, filter)))}
      />
      {filter === null ? null : (
        <TextInput
          aria-label={words('rules.filterValue')}
          placeholder={patterned ? words('rules.filterPattern') : undefined}
          description={patterned ? words('rules.filterPatternHelp') : undefined}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          size="xs"
          flex={1}
          value={String(filter.value)}
          onChange={(change) => onChange(printFilter({ ...filter, value: change.currentTarget.value }))}
        />
      )}
    </Group>
  );
};
