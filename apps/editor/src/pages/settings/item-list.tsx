import { ActionIcon, Group, Text, Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useWords } from '../_parts/use-words.ts';
import { reorder } from '../workflows/reorder.ts';
import { AddByName } from './add-by-name.tsx';
import classes from './settings.module.css';

export interface ItemListProps<T> {
  readonly items: readonly T[];
  readonly onChange: (items: readonly T[]) => void;
  /** What people call an item. */
  readonly nameOf: (item: T) => string;
  readonly keyOf: (item: T) => string;
  /** A new item by the name typed. */
  readonly create: (name: string) => T;
  readonly inputs: (item: T, change: (part: Partial<T>) => void) => ReactNode;
  /** Said while there is none. */
  readonly empty: string;
  /** The order has a meaning. */
  readonly ordered?: boolean;
  /** Items that must stay. */
  readonly min?: number;
}

/** A list of settings: each with its inputs, to add by name, remove and put in order. */
export const ItemList = <T,>(props: ItemListProps<T>) => {
  const { items, onChange, nameOf, keyOf, create, inputs, empty, ordered = false, min = 0 } = props;
  const t = useWords();
  return (
    <>
      {items.length === 0 && (
        <Text size="sm" c="dimmed" mb="sm">
          {empty}
        </Text>
      )}
      <ul className={classes.items}>
        {items.map((item, index) => (
          <li key={keyOf(item)} className={classes.item}>
            <div className={classes.inputs}>
              {inputs(item, (part) => onChange(items.with(index, { ...item, ...part })))}
            </div>
            <Group gap={2} wrap="nowrap" mt={2}>
              {ordered && (
                <>
                  <Tool
                    label={t('part.moveUp', { name: nameOf(item) })}
                    disabled={index === 0}
                    onClick={() => onChange(reorder(items, index, index - 1))}
                  >
                    <IconArrowUp size={15} />
                  </Tool>
                  <Tool
                    label={t('part.moveDown', { name: nameOf(item) })}
                    disabled={index === items.length - 1}
                    onClick={() => onChange(reorder(items, index, index + 1))}
                  >
                    <IconArrowDown size={15} />
                  </Tool>
                </>
              )}
              <Tool
                label={t('settings.removeName', { name: nameOf(item) })}
                disabled={items.length <= min}
                onClick={() => onChange(items.toSpliced(index, 1))}
              >
                <IconTrash size={15} />
              </Tool>
            </Group>
          </li>
        ))}
      </ul>
      <AddByName taken={items.map(nameOf)} onAdd={(name) => onChange([...items, create(name)])} />
    </>
  );
};

const Tool = ({
  label,
  disabled,
  onClick,
  children,
}: {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <Tooltip label={label}>
    <ActionIcon variant="subtle" color="gray" aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);
