import { Modal, ScrollArea, Text, TextInput } from '@mantine/core';
import { type ReactNode, useEffect, useId, useState } from 'react';
import { useIntl } from 'react-intl';
import classes from './pick-list.module.css';

/** One thing to pick. */
export interface Pick {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly group?: string;
  readonly icon?: ReactNode;
}

/** A searchable list in a dialog: type, arrows, Enter; or click. */
export const PickList = ({
  title,
  picks,
  onPick,
  onClose,
}: {
  readonly title: string;
  readonly picks: readonly Pick[];
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}) => {
  const intl = useIntl();
  const list = useId();
  // The field keeps its focus when one question follows another; what was typed belongs to the first.
  const [asked, setAsked] = useState({ title, search: '', at: 0 });
  const { search, at } = asked.title === title ? asked : { search: '', at: 0 };
  const setAt = (next: number): void => setAsked({ title, search, at: next });
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = picks.filter(({ label, detail, group }) => {
    const text = `${label} ${detail} ${group ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const active = found[Math.min(at, found.length - 1)];
  useEffect(() => {
    document.getElementById(`${list}-${active?.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [active?.id, list]);
  const keys = new Map<string, () => void>([
    ['ArrowDown', () => setAt(Math.min(at + 1, found.length - 1))],
    ['ArrowUp', () => setAt(Math.max(at - 1, 0))],
    ['Enter', () => active !== undefined && onPick(active.id)],
  ]);
  return (
    <Modal opened onClose={onClose} title={title} size="md" yOffset="12vh" centered={false}>
      <TextInput
        data-autofocus
        value={search}
        onChange={(event) => {
          setAsked({ title, search: event.currentTarget.value, at: 0 });
        }}
        onKeyDown={(event) => {
          const act = keys.get(event.key);
          if (act === undefined) return;
          event.preventDefault();
          act();
        }}
        placeholder={intl.formatMessage({ id: 'pick.search' })}
        aria-label={intl.formatMessage({ id: 'pick.search' })}
        role="combobox"
        aria-expanded
        aria-controls={list}
        aria-activedescendant={active === undefined ? undefined : `${list}-${active.id}`}
        data-testid="pick-search"
        mb="xs"
      />
      <ScrollArea.Autosize mah="50vh" viewportProps={{ tabIndex: -1 }}>
        <div role="listbox" id={list} aria-label={title}>
          {found.map((pick, index) => (
            <button
              type="button"
              key={pick.id}
              id={`${list}-${pick.id}`}
              role="option"
              tabIndex={-1}
              aria-selected={pick === active}
              className={classes.option}
              data-testid={`pick-${pick.id}`}
              onClick={() => onPick(pick.id)}
              onMouseMove={() => setAt(index)}
            >
              {pick.icon === undefined ? null : <span className={classes.icon}>{pick.icon}</span>}
              <span className={classes.words}>
                <strong>{pick.label}</strong>
                <span>{pick.detail}</span>
              </span>
            </button>
          ))}
        </div>
        {found.length === 0 ? (
          <Text size="sm" c="dimmed" p="sm">
            {intl.formatMessage({ id: 'pick.nothing' })}
          </Text>
        ) : null}
      </ScrollArea.Autosize>
    </Modal>
  );
};
