import {
  ActionIcon,
  Badge,
  Button,
  Group,
  JsonInput,
  Paper,
  Popover,
  SegmentedControl,
  Stack,
} from '@mantine/core';
import type { Json } from '@sluice/sdk';
import { IconCode, IconUsersGroup, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../messages/use-words.ts';
import { AddCondition } from './add-condition.tsx';
import classes from './builder.module.css';
import { editorId, useBuilder } from './builder-context.ts';
import { type Condition, parse } from './codec/index.ts';
import { ComparisonEditor } from './comparison-editor.tsx';
import { segmentOf } from './sentence.tsx';
import type { Place } from './tree.ts';

const Remove = ({ place }: { readonly place: Place }) => {
  const words = useWords();
  const { replace } = useBuilder();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={words('rules.remove')}
      onClick={() => replace(place, null)}
    >
      <IconX size={15} aria-hidden />
    </ActionIcon>
  );
};

/** A part the builder has no form for: kept whole, moved with its group, edited as JSON. */
const Advanced = ({ rule, place }: { readonly rule: Json; readonly place: Place }) => {
  const words = useWords();
  const { id, replace } = useBuilder();
  const [text, setText] = useState(() => JSON.stringify(rule, null, 2));
  const apply = (): void => {
    try {
      replace(place, parse(JSON.parse(text) as Json));
    } catch {
      // The field says that it is not JSON; what is there stays.
    }
  };
  return (
    <Group
      id={editorId(id, place)}
      justify="space-between"
      wrap="nowrap"
      data-testid={`advanced-${place.join('-')}`}
    >
      <Popover width={320} trapFocus withinPortal position="bottom-start" shadow="md">
        <Popover.Target>
          <Button size="compact-sm" variant="default" leftSection={<IconCode size={14} aria-hidden />}>
            {words('rules.advanced')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown>
          <JsonInput
            label={words('rules.advancedLabel')}
            value={text}
            onChange={setText}
            autosize
            minRows={4}
            maxRows={16}
            validationError={words('rules.notJson')}
          />
          <Button mt="xs" size="xs" onClick={apply}>
            {words('rules.apply')}
          </Button>
        </Popover.Dropdown>
      </Popover>
      <Remove place={place} />
    </Group>
  );
};

const Segment = ({
  name,
  place,
  onOpen,
}: {
  readonly name: string;
  readonly place: Place;
  readonly onOpen: () => void;
}) => {
  const words = useWords();
  const { id } = useBuilder();
  return (
    <Paper withBorder className={classes.row} id={editorId(id, place)}>
      <Group justify="space-between" wrap="nowrap">
        <Badge
          variant="light"
          tt="none"
          size="lg"
          radius="sm"
          leftSection={<IconUsersGroup size={14} aria-hidden />}
        >
          {name}
        </Badge>
        <Group gap={0} wrap="nowrap">
          <Button size="compact-xs" variant="subtle" onClick={onOpen}>
            {words('rules.takeApart')}
          </Button>
          <Remove place={place} />
        </Group>
      </Group>
    </Paper>
  );
};

/* A condition is where it stands: it has no other identity. */
const placed = (items: readonly Condition[], place: Place) =>
  items.map((item, index) => ({ item, at: [...place, index] }));

const GroupEditor = ({
  condition,
  place,
}: {
  readonly condition: Extract<Condition, { is: 'group' }>;
  readonly place: Place;
}) => {
  const words = useWords();
  const { id, replace } = useBuilder();
  return (
    <div className={classes.group} data-nested={place.length > 0 || undefined} id={editorId(id, place)}>
      <Group justify="space-between" mb={6}>
        <SegmentedControl
          size="xs"
          aria-label={words('rules.join')}
          value={condition.all ? 'all' : 'any'}
          data={[
            { value: 'all', label: words('rules.all') },
            { value: 'any', label: words('rules.any') },
          ]}
          onChange={(value) => replace(place, { ...condition, all: value === 'all' })}
        />
        {place.length === 0 ? null : <Remove place={place} />}
      </Group>
      <Stack gap={6}>
        {placed(condition.items, place).map(({ item, at }) => (
          <ConditionEditor key={at.join('-')} condition={item} place={at} />
        ))}
        <div>
          <AddCondition place={place} />
        </div>
      </Stack>
    </div>
  );
};

/** The editor of whatever stands at a place. */
export const ConditionEditor = ({
  condition,
  place,
}: {
  readonly condition: Condition;
  readonly place: Place;
}) => {
  const words = useWords();
  const { workspace, replace } = useBuilder();
  const [open, setOpen] = useState(false);
  const segment = segmentOf(workspace, condition);
  if (segment !== undefined && !open)
    return <Segment name={segment} place={place} onOpen={() => setOpen(true)} />;
  if (condition.is === 'comparison') return <ComparisonEditor condition={condition} place={place} />;
  if (condition.is === 'group') return <GroupEditor condition={condition} place={place} />;
  if (condition.is === 'advanced') {
    return <Advanced key={JSON.stringify(condition.rule)} rule={condition.rule} place={place} />;
  }
  if (condition.is === 'always') return null;
  return (
    <div className={classes.group} data-nested>
      <Group justify="space-between" mb={6}>
        <Badge color="gray" variant="light" tt="none" radius="sm">
          {words('rules.not')}
        </Badge>
        <Group gap={0}>
          <Button size="compact-xs" variant="subtle" onClick={() => replace(place, condition.item)}>
            {words('rules.dropNot')}
          </Button>
          <Remove place={place} />
        </Group>
      </Group>
      <ConditionEditor condition={condition.item} place={[...place, 0]} />
    </div>
  );
};
