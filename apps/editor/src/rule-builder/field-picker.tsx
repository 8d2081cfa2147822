import { Badge, Combobox, Group, Text, TextInput, useCombobox } from '@mantine/core';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useWords } from '../messages/use-words.ts';
import classes from './builder.module.css';
import { useBuilder, useFieldLabel } from './builder-context.ts';
import { type FieldEntry, fieldGroups } from './field-groups.ts';
import { type FieldSample, useSamples } from './use-samples.ts';

/** A field with what it means, what leads hold in it, and whether it is known only after sales has called. */
const Entry = ({
  entry,
  sample,
}: {
  readonly entry: FieldEntry;
  readonly sample: FieldSample | undefined;
}) => {
  const words = useWords();
  const { field, label, description } = entry;
  const values = (sample?.values.length ? sample.values : (field.choices ?? [])).slice(0, 3);
  return (
    <>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text span size="sm">
          {label}
        </Text>
        <Group gap={4} wrap="nowrap">
          {field.knownAt === 'after-contact' ? (
            <Badge size="xs" color="orange" variant="light" tt="none">
              {words('rules.afterContact')}
            </Badge>
          ) : null}
          <Text span size="xs" c="dimmed">
            {words(`rules.type.${field.type}`)}
          </Text>
        </Group>
      </Group>
      {description === undefined ? null : (
        <Text size="xs" c="dimmed">
          {description}
        </Text>
      )}
      {values.length === 0 ? null : (
        <Text size="xs" c="dimmed" truncate>
          {words('rules.fieldSamples', { values: values.join(', ') })}
        </Text>
      )}
    </>
  );
};

/** Chooses a field of the catalogue, by name, meaning or value. */
export const FieldPicker = ({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (path: string) => void;
}) => {
  const words = useWords();
  const { locale } = useIntl();
  const { workspace } = useBuilder();
  const labelOf = useFieldLabel();
  const samples = useSamples();
  const [search, setSearch] = useState<string | null>(null);
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption();
      setSearch(null);
    },
  });
  const groups = combobox.dropdownOpened ? fieldGroups(workspace, { search: search ?? '', locale }) : [];
  const open = (): void => {
    combobox.openDropdown();
    combobox.updateSelectedOptionIndex();
  };
  return (
    <Combobox
      store={combobox}
      width={320}
      position="bottom-start"
      onOptionSubmit={(path) => {
        if (path !== value) onChange(path);
        combobox.closeDropdown();
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <TextInput
          aria-label={words('rules.field')}
          data-part="field"
          size="xs"
          flex={1}
          rightSection={<Combobox.Chevron />}
          rightSectionPointerEvents="none"
          value={search ?? labelOf(value)}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            open();
            combobox.selectFirstOption();
          }}
          onFocus={(event) => event.currentTarget.select()}
          onClick={open}
          onBlur={() => combobox.closeDropdown()}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={320} className={classes.options ?? ''} aria-label={words('rules.field')}>
          {groups.length === 0 ? <Combobox.Empty>{words('pick.nothing')}</Combobox.Empty> : null}
          {groups.map(({ id, entries }) => (
            <Combobox.Group key={id} label={words(`rules.fields.${id}`)}>
              {entries.map((entry) => (
                <Combobox.Option
                  key={entry.field.path}
                  value={entry.field.path}
                  aria-label={entry.label}
                  active={entry.field.path === value}
                >
                  <Entry entry={entry} sample={samples.get(entry.field.path)} />
                </Combobox.Option>
              ))}
            </Combobox.Group>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
};
