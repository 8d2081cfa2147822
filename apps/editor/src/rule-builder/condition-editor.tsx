import {
  Badge,
  Button,
  Group,
  JsonInput,
  Paper,
  Popover,
  SegmentedControl,
  Stack,
  Text,
} from '@mantine/core';
import type { Json } from '@sluice/sdk';
import { IconCode, IconUsersGroup } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../messages/use-words.ts';
import { AddCondition } from './add-condition.tsx';
import classes from './builder.module.css';
import { editorId, useBuilder } from './builder-context.ts';
import { type Condition, parse } from './codec/index.ts';
import { ComparisonEditor } from './comparison-editor.tsx';
import { ConditionMenu } from './condition-menu.tsx';
import { ConditionWords, segmentOf } from './sentence.tsx';
import type { Place } from './tree.ts';

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
      <ConditionMenu place={place} />
    </Group>
  );
};

const Segment = ({
  name,
  rule,
  place,
  onOpen,
}: {
  readonly name: string;
  /** What the segment says, null where it is gone. */
  readonly rule: Json | null;
  readonly place: Place;
  readonly onOpen: () => void;
}) => {
  const words = useWords();
  const { id, workspace } = useBuilder();
  return (
    <Paper
      withBorder
      className={classes.row}
      id={editorId(id, place)}
      data-testid={`segment-${place.join('-')}`}
    >
      <Group justify="space-between" wrap="nowrap">
        <Badge
          variant="light"
          tt="none"
          size="lg"
          radius="sm"
          color={rule === null ? 'red' : 'river'}
          leftSection={<IconUsersGroup size={14} aria-hidden />}
        >
          {name}
        </Badge>
        <Group gap={0} wrap="nowrap">
          <Button size="compact-xs" variant="subtle" disabled={rule === null} onClick={onOpen}>
            {words('rules.takeApart')}
          </Button>
          <ConditionMenu place={place} />
        </Group>
      </Group>
      <Text size="xs" c="dimmed" mt={4}>
        {rule === null ? (
          words('rules.segmentGone')
        ) : (
          <ConditionWords condition={parse(rule)} workspace={workspace} />
        )}
      </Text>
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
          data-part="join"
          value={condition.all ? 'all' : 'any'}
          data={[
            { value: 'all', label: words('rules.all') },
            { value: 'any', label: words('rules.any') },
          ]}
          onChange={(value) => replace(place, { ...condition, all: value === 'all' })}
        />
        <ConditionMenu place={place} />
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
  if (condition.is === 'segment') {
    const named = workspace.segments.find(({ id }) => id === condition.segment);
    return (
      <Segment
        name={named?.name ?? condition.segment}
        rule={named?.rule ?? null}
        place={place}
        onOpen={() => {
          if (named !== undefined) replace(place, parse(named.rule));
        }}
      />
    );
  }
  const segment = segmentOf(workspace, condition);
  if (segment !== undefined && !open)
    return <Segment name={segment.name} rule={segment.rule} place={place} onOpen={() => setOpen(true)} />;
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
          <ConditionMenu place={place} />
        </Group>
      </Group>
      <ConditionEditor condition={condition.item} place={[...place, 0]} />
    </div>
  );
};
