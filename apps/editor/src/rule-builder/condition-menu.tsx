import { ActionIcon, Group, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconBoxAlignBottom,
  IconBoxMultiple,
  IconBoxOff,
  IconCopy,
  IconDots,
  IconEqualNot,
  IconX,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../messages/use-words.ts';
import { useBuilder } from './builder-context.ts';
import type { Condition } from './codec/index.ts';
import {
  canUnwrap,
  duplicateAt,
  groupAround,
  liftAt,
  moveBy,
  negateAt,
  type Place,
  unwrapAt,
  wrapAt,
} from './tree.ts';

interface Entry {
  readonly id: string;
  readonly icon: ReactNode;
  readonly able: boolean;
  readonly made: () => Condition;
  /** Where the condition stands afterwards. */
  readonly lands: Place;
}

const icon = { size: 15, 'aria-hidden': true } as const;

/** Everything that can be done with the condition at a place. */
const entriesFor = (root: Condition, place: Place): readonly Entry[] => {
  const found = groupAround(root, place);
  const index = found?.index ?? 0;
  const around = place.slice(0, -1);
  return [
    {
      id: 'up',
      icon: <IconArrowUp {...icon} />,
      able: found !== null && index > 0,
      made: () => moveBy(root, place, -1),
      lands: [...around, index - 1],
    },
    {
      id: 'down',
      icon: <IconArrowDown {...icon} />,
      able: found !== null && index < found.group.items.length - 1,
      made: () => moveBy(root, place, 1),
      lands: [...around, index + 1],
    },
    {
      id: 'wrapAny',
      icon: <IconBoxMultiple {...icon} />,
      able: true,
      made: () => wrapAt(root, place, false),
      lands: [...place, 0],
    },
    {
      id: 'wrapAll',
      icon: <IconBoxMultiple {...icon} />,
      able: true,
      made: () => wrapAt(root, place, true),
      lands: [...place, 0],
    },
    {
      id: 'unwrap',
      icon: <IconBoxOff {...icon} />,
      able: canUnwrap(root, place),
      made: () => unwrapAt(root, place),
      lands: place,
    },
    {
      id: 'lift',
      icon: <IconBoxAlignBottom {...icon} />,
      able: found !== null && groupAround(root, found.around) !== null,
      made: () => liftAt(root, place),
      lands: around,
    },
    {
      id: 'negate',
      icon: <IconEqualNot {...icon} />,
      able: true,
      made: () => negateAt(root, place),
      lands: place,
    },
    {
      id: 'duplicate',
      icon: <IconCopy {...icon} />,
      able: true,
      made: () => duplicateAt(root, place),
      lands: found === null ? [1] : [...around, index + 1],
    },
  ];
};

/** What to do with a condition, by mouse or keyboard: move it, group it, negate it, copy it, take it out. */
export const ConditionMenu = ({ place }: { readonly place: Place }) => {
  const words = useWords();
  const { root, replace, change } = useBuilder();
  return (
    <Group gap={0} wrap="nowrap">
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size={26}
            aria-label={words('rules.menu')}
            data-testid={`condition-menu-${place.join('-')}`}
          >
            <IconDots size={15} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {entriesFor(root, place)
            .filter(({ able }) => able)
            .map(({ id, icon: sign, made, lands }) => (
              <Menu.Item key={id} leftSection={sign} onClick={() => change(made(), lands)}>
                {words(`rules.menu.${id}`)}
              </Menu.Item>
            ))}
          <Menu.Item color="red" leftSection={<IconX {...icon} />} onClick={() => replace(place, null)}>
            {words('rules.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={words('rules.remove')}
        onClick={() => replace(place, null)}
      >
        <IconX size={15} aria-hidden />
      </ActionIcon>
    </Group>
  );
};
