import { Button, Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useWords } from '../messages/use-words.ts';
import { useBuilder } from './builder-context.ts';
import { type Condition, fieldOperand, operatorsFor, type Past } from './codec/index.ts';
import type { Place } from './tree.ts';

const views: Past = {
  take: 'count',
  event: 'page.viewed',
  part: null,
  where: null,
  days: 7,
  hours: null,
  keys: ['event', 'where', 'days'],
};

/** Adds to the group at a place: a field, something counted, a segment, or a group. */
export const AddCondition = ({ place }: { readonly place: Place }) => {
  const words = useWords();
  const { workspace, add } = useBuilder();
  const first = workspace.fields.find(({ path }) => path.startsWith('lead.traits.')) ?? workspace.fields[0];
  const blank = (): Condition => {
    const form = operatorsFor(first?.type ?? 'text')[0];
    return {
      is: 'comparison',
      operand: fieldOperand(first?.path ?? 'lead.email'),
      operator: form?.id ?? 'known',
      values: form?.initial ?? [],
    };
  };
  const counted: Condition = {
    is: 'comparison',
    operand: { of: 'past', past: views, since: false },
    operator: 'at-least',
    values: [3],
  };
  const lately: Condition = {
    is: 'comparison',
    operand: {
      of: 'past',
      past: { ...views, take: 'last', keys: ['event', 'where'], days: null },
      since: false,
    },
    operator: 'within',
    values: [7],
  };
  const spent: Condition = {
    is: 'comparison',
    operand: {
      of: 'past',
      past: {
        ...views,
        take: 'sum',
        part: 'event.properties.durationMs',
        days: 30,
        keys: ['event', 'of', 'where', 'days'],
      },
      since: false,
    },
    operator: 'at-least',
    values: [120_000],
  };
  const returning: Condition = {
    is: 'comparison',
    operand: {
      of: 'past',
      past: { ...views, take: 'first', keys: ['event'], days: null },
      since: true,
    },
    operator: 'at-least',
    values: [1],
  };
  const never: Condition = {
    is: 'comparison',
    operand: {
      of: 'past',
      past: { ...views, event: 'deal.won', keys: ['event'], days: null },
      since: false,
    },
    operator: 'less-than',
    values: [1],
  };
  return (
    <Menu position="bottom-start" withinPortal>
      <Button.Group>
        <Button
          size="compact-xs"
          variant="light"
          leftSection={<IconPlus size={13} aria-hidden />}
          data-testid={`add-condition-${place.join('-')}`}
          onClick={() => add(place, blank())}
        >
          {words('rules.add')}
        </Button>
        <Menu.Target>
          <Button size="compact-xs" variant="light" data-testid={`add-other-${place.join('-')}`}>
            {words('rules.addOther')}
          </Button>
        </Menu.Target>
      </Button.Group>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Label>{words('rules.past')}</Menu.Label>
        <Menu.Item onClick={() => add(place, counted)}>{words('rules.addCount')}</Menu.Item>
        <Menu.Item onClick={() => add(place, spent)}>{words('rules.addSum')}</Menu.Item>
        <Menu.Item onClick={() => add(place, lately)}>{words('rules.addLast')}</Menu.Item>
        <Menu.Item onClick={() => add(place, returning)}>{words('rules.addReturning')}</Menu.Item>
        <Menu.Item onClick={() => add(place, never)}>{words('rules.addNever')}</Menu.Item>
        <Menu.Label>{words('rules.groups')}</Menu.Label>
        <Menu.Item onClick={() => add(place, { is: 'group', all: true, items: [blank()] })}>
          {words('rules.addAll')}
        </Menu.Item>
        <Menu.Item onClick={() => add(place, { is: 'group', all: false, items: [blank()] })}>
          {words('rules.addAny')}
        </Menu.Item>
        <Menu.Item
          onClick={() =>
            add(place, { is: 'not', spelling: 'list', item: { is: 'group', all: false, items: [blank()] } })
          }
        >
          {words('rules.addNone')}
        </Menu.Item>
        {workspace.segments.length === 0 ? null : <Menu.Label>{words('rules.segments')}</Menu.Label>}
        {workspace.segments.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => add(place, { is: 'segment', segment: id, spelling: 'list' })}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
};
