import { Autocomplete, Button, Group, Menu, Select, Textarea, TextInput } from '@mantine/core';
import type { WidgetProps } from '@rjsf/utils';
import { IconBraces } from '@tabler/icons-react';
import { useRef } from 'react';
import { useWords } from '../../messages/use-words.ts';
import { useEditor } from '../state/editor.ts';
import { type Option, optionsOf } from './options.ts';

const shared = ({ id, label, hideLabel, required, schema, rawErrors, disabled, readonly }: WidgetProps) => ({
  id,
  label: hideLabel === true ? undefined : label,
  ...(hideLabel === true ? { 'aria-label': label } : {}),
  required: required === true,
  description: schema.description,
  error: rawErrors !== undefined && rawErrors.length > 0 ? rawErrors.join(' ') : undefined,
  disabled: disabled === true || readonly === true,
});

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** A choice of something the settings name. What is chosen but gone stays visible. */
const chooser = (kind: string) => (props: WidgetProps) => {
  const { workspace } = useEditor();
  const words = useWords();
  const offered = optionsOf[kind]?.(workspace) ?? [];
  const value = text(props.value);
  const gone: readonly Option[] =
    value === '' || offered.some((option) => option.value === value)
      ? []
      : [{ value, label: words('form.gone', { value }) }];
  return (
    <Select
      {...shared(props)}
      data={[...offered, ...gone]}
      value={value === '' ? null : value}
      onChange={(chosen) => props.onChange(chosen ?? '')}
      searchable
      placeholder={words('form.choose')}
      nothingFoundMessage={words('pick.nothing')}
    />
  );
};

/** A name with suggestions, where any other may be typed. */
const suggester = (kind: string) => (props: WidgetProps) => {
  const { workspace } = useEditor();
  return (
    <Autocomplete
      {...shared(props)}
      data={(optionsOf[kind]?.(workspace) ?? []).map(({ value }) => value)}
      value={text(props.value)}
      onChange={(typed) => props.onChange(typed)}
    />
  );
};

/** A time of day; `24:00` is said as the midnight it is. */
const Time = (props: WidgetProps) => (
  <TextInput
    {...shared(props)}
    type="time"
    value={text(props.value) === '24:00' ? '00:00' : text(props.value)}
    onChange={(event) => props.onChange(event.currentTarget.value)}
    maw={160}
  />
);

const Placeholders = ({ onPick }: { readonly onPick: (placeholder: string) => void }) => {
  const { workspace } = useEditor();
  const words = useWords();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" size="compact-xs" leftSection={<IconBraces size={14} aria-hidden />}>
          {words('form.placeholder')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
        {workspace.fields
          .filter(({ path }) => path.startsWith('lead.') || path.startsWith('score.'))
          .map(({ path, label }) => (
            <Menu.Item key={path} onClick={() => onPick(`{{${path}}}`)}>
              {label}
            </Menu.Item>
          ))}
      </Menu.Dropdown>
    </Menu>
  );
};

/** Text in which fields of the lead may be named. */
const template = (lines: number) => (props: WidgetProps) => {
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const value = text(props.value);
  const insert = (placeholder: string): void => {
    const at = field.current?.selectionStart ?? value.length;
    props.onChange(`${value.slice(0, at)}${placeholder}${value.slice(at)}`);
  };
  const input = {
    ...shared(props),
    ref: field,
    value,
    onChange: (event: { currentTarget: { value: string } }) => props.onChange(event.currentTarget.value),
  };
  return (
    <div>
      {lines > 1 ? <Textarea {...input} autosize minRows={lines} maxRows={14} /> : <TextInput {...input} />}
      <Group justify="flex-end" mt={2}>
        <Placeholders onPick={insert} />
      </Group>
    </div>
  );
};

/** The controls of the `x-sluice` inputs. */
export const widgets = {
  segment: chooser('segment'),
  territory: chooser('territory'),
  stage: chooser('stage'),
  band: chooser('band'),
  group: chooser('group'),
  rep: chooser('rep'),
  timezone: chooser('timezone'),
  time: Time,
  field: chooser('field'),
  'event-type': suggester('event-type'),
  template: template(1),
  'long-template': template(4),
};
