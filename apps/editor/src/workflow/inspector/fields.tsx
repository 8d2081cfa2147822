import { Checkbox, Group, Input, MultiSelect, TagsInput } from '@mantine/core';
import type { FieldProps } from '@rjsf/utils';
import type { Json } from '@sluice/sdk';
import { lazy, Suspense } from 'react';
import { useEditor } from '../state/editor.ts';
import { optionsOf } from './options.ts';

const RuleBuilder = lazy(() =>
  import('../../rule-builder/rule-builder.tsx').then((module) => ({ default: module.RuleBuilder })),
);

const isText = (value: unknown): value is string => typeof value === 'string';

/** A list of texts as tags; of things the settings name as a multiple choice. */
const Tags = ({ schema, formData, onChange, fieldPathId, name }: FieldProps) => {
  const { workspace } = useEditor();
  const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : {};
  const kind = 'x-sluice' in items && isText(items['x-sluice']) ? items['x-sluice'] : null;
  const options = kind === null ? undefined : optionsOf[kind]?.(workspace);
  const value = Array.isArray(formData) ? formData.filter(isText) : [];
  const shared = {
    id: fieldPathId.$id,
    label: schema.title ?? name,
    description: schema.description,
    value,
    onChange: (next: string[]) => onChange(next, fieldPathId.path, undefined, fieldPathId.$id),
    'data-testid': fieldPathId.$id,
  };
  return options === undefined ? (
    <TagsInput {...shared} splitChars={[',', ';']} acceptValueOnBlur />
  ) : (
    <MultiSelect {...shared} data={[...options]} searchable />
  );
};

/** Some of a few values, each a box to tick. */
const Choices = ({ schema, formData, onChange, fieldPathId, name }: FieldProps) => {
  const items = typeof schema.items === 'object' && !Array.isArray(schema.items) ? schema.items : {};
  const options = (items.oneOf ?? []).flatMap((option) =>
    typeof option === 'object' && isText(option.const)
      ? [{ value: option.const, label: option.title ?? option.const }]
      : [],
  );
  return (
    <Checkbox.Group
      label={schema.title ?? name}
      description={schema.description}
      value={Array.isArray(formData) ? formData.filter(isText) : []}
      onChange={(next) => {
        const inOrder = options.filter(({ value }) => next.includes(value)).map(({ value }) => value);
        onChange(inOrder, fieldPathId.path, undefined, fieldPathId.$id);
      }}
      data-testid={fieldPathId.$id}
    >
      <Group gap="xs" mt={6}>
        {options.map(({ value, label }) => (
          <Checkbox key={value} value={value} label={label} />
        ))}
      </Group>
    </Checkbox.Group>
  );
};

/** A rule in the rule builder. */
const RuleField = ({ schema, formData, onChange, fieldPathId, name }: FieldProps) => {
  const { workspace } = useEditor();
  return (
    <Input.Wrapper label={schema.title ?? name} description={schema.description} labelElement="div">
      <Suspense fallback={null}>
        <RuleBuilder
          value={(formData ?? true) as Json}
          onChange={(rule) => onChange(rule, fieldPathId.path, undefined, fieldPathId.$id)}
          workspace={workspace}
        />
      </Suspense>
    </Input.Wrapper>
  );
};

/** The fields RJSF has none for. */
export const fields = { tags: Tags, rule: RuleField, choices: Choices };
