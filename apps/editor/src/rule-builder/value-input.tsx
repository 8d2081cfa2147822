import { Autocomplete, Group, NumberInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { Field } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { useWords } from '../messages/use-words.ts';
import { type Part, useBuilder } from './builder-context.ts';
import type { ValueKind } from './codec/index.ts';
import { useSamples } from './use-samples.ts';

interface Props {
  readonly kind: ValueKind;
  readonly type: string;
  readonly field: Field | undefined;
  /** The path of what is compared, '' for a question to the past. */
  readonly path: string;
  readonly values: readonly Json[];
  /** Is the number a time kept in milliseconds? It is shown in seconds. */
  readonly duration?: boolean;
  readonly onChange: (values: readonly Json[]) => void;
}

const Number_ = ({
  value,
  label,
  part = 'value',
  duration,
  onChange,
}: {
  readonly value: Json | undefined;
  readonly label: string;
  readonly part?: Part;
  readonly duration: boolean;
  readonly onChange: (value: Json) => void;
}) => {
  const words = useWords();
  const unit = duration ? 1_000 : 1;
  return (
    <NumberInput
      aria-label={label}
      data-part={part}
      value={typeof value === 'number' ? value / unit : String(value ?? '')}
      onChange={(next) => {
        if (typeof next === 'number') onChange(duration ? Math.round(next * unit) : next);
      }}
      {...(duration ? { suffix: words('rules.seconds') } : {})}
      hideControls
      size="xs"
      flex={1}
    />
  );
};

const Truth = ({
  value,
  onChange,
}: {
  readonly value: boolean;
  readonly onChange: (value: Json) => void;
}) => {
  const words = useWords();
  return (
    <Select
      aria-label={words('rules.value')}
      data-part="value"
      size="xs"
      flex={1}
      allowDeselect={false}
      data={[
        { value: 'true', label: words('rules.true') },
        { value: 'false', label: words('rules.false') },
      ]}
      value={String(value)}
      onChange={(next) => onChange(next === 'true')}
    />
  );
};

/** Tags over a list of plain values; what was a number stays one. */
const List = ({
  value,
  suggested,
  type,
  onChange,
}: {
  readonly value: Json | undefined;
  readonly suggested: readonly string[];
  readonly type: string;
  readonly onChange: (value: Json) => void;
}) => {
  const words = useWords();
  const items: readonly Json[] = Array.isArray(value)
    ? value
    : value === undefined || value === ''
      ? []
      : [value];
  const back = new Map(items.map((item) => [String(item), item]));
  const made = (text: string): Json =>
    back.get(text) ??
    (type === 'number' && text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text);
  return (
    <TagsInput
      aria-label={words('rules.value')}
      data-part="value"
      placeholder={items.length === 0 ? words('rules.listPlaceholder') : ''}
      size="xs"
      flex={1}
      data={[...suggested]}
      splitChars={[',', ';']}
      acceptValueOnBlur
      value={items.map(String)}
      onChange={(tags) => onChange(tags.map(made))}
    />
  );
};

/** What a value may be: the choices of the field, stages and bands by their ids, then what leads hold in it. */
const useSuggestions = (field: Field | undefined, path: string): readonly string[] => {
  const { workspace } = useBuilder();
  const samples = useSamples();
  const listed: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    stage: workspace.stages,
    'score.band': workspace.scoring.bands,
  };
  const named = Object.hasOwn(listed, path) ? (listed[path] ?? []).map(({ id }) => id) : [];
  return [...new Set([...(field?.choices ?? []), ...named, ...(samples.get(path)?.values ?? [])])];
};

/** The control of a condition's value: by operator first, then by the field's type. */
export const ValueInput = ({ kind, type, field, path, values, duration = false, onChange }: Props) => {
  const words = useWords();
  const suggested = useSuggestions(field, path);
  const [first, second] = values;
  const set = (value: Json): void => onChange([value]);
  if (kind === 'none') return null;
  if (kind === 'range') {
    return (
      <Group gap={6} flex={1} wrap="nowrap">
        <Number_
          value={first}
          label={words('rules.from')}
          duration={duration}
          onChange={(low) => onChange([low, second ?? null])}
        />
        <Number_
          value={second}
          label={words('rules.to')}
          part="high"
          duration={duration}
          onChange={(high) => onChange([first ?? null, high])}
        />
      </Group>
    );
  }
  if (kind === 'list') return <List value={first} suggested={suggested} type={type} onChange={set} />;
  if (typeof first === 'boolean' || type === 'boolean')
    return <Truth value={first === true} onChange={set} />;
  if (kind === 'number' || kind === 'days' || typeof first === 'number') {
    return <Number_ value={first} label={words('rules.value')} duration={duration} onChange={set} />;
  }
  const text = first === null || first === undefined ? '' : String(first);
  return suggested.length === 0 ? (
    <TextInput
      aria-label={words('rules.value')}
      data-part="value"
      size="xs"
      flex={1}
      value={text}
      onChange={(event) => set(event.currentTarget.value)}
    />
  ) : (
    <Autocomplete
      aria-label={words('rules.value')}
      data-part="value"
      size="xs"
      flex={1}
      data={[...suggested]}
      value={text}
      onChange={set}
    />
  );
};
