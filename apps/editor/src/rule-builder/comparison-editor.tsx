import { ActionIcon, Group, Paper, Select, Stack } from '@mantine/core';
import type { Json } from '@sluice/sdk';
import { IconX } from '@tabler/icons-react';
import { useWords } from '../messages/use-words.ts';
import classes from './builder.module.css';
import { editorId, fieldOf, typeOf, useBuilder } from './builder-context.ts';
import {
  type Comparison,
  fieldOperand,
  isDuration,
  type Operand,
  type OperatorForm,
  operatorForm,
  operatorsFor,
  type Past,
  type ValueKind,
} from './codec/index.ts';
import { PastOperand } from './past-operand.tsx';
import type { Place } from './tree.ts';
import { ValueInput } from './value-input.tsx';

/** Values fit for another operator: kept where the kind is the same, else its start. */
const carry = (
  from: { readonly kind: ValueKind; readonly values: readonly Json[] },
  operator: string,
  type: string,
): readonly Json[] => {
  const { value: kind, initial } = operatorForm(operator);
  if (kind === from.kind) return from.values;
  const [first] = from.values;
  if (kind === 'list' && typeof first === 'string' && first !== '') return [[first]];
  if (kind === 'text' && Array.isArray(first) && first.length > 0) return [first[0] ?? ''];
  if (kind === 'text') return [type === 'boolean' ? true : type === 'text' || type === 'choice' ? '' : 0];
  return initial;
};

const sizeOf = (past: Past): number => (isDuration(past) ? 1_000 : 1);

/** Numbers as they read before, where one side is a time kept in milliseconds. */
const rescale = (
  values: readonly Json[],
  { from, to }: { readonly from: Past; readonly to: Operand },
): readonly Json[] =>
  to.of === 'past'
    ? values.map((value) => (typeof value === 'number' ? (value * sizeOf(to.past)) / sizeOf(from) : value))
    : values;

/** What a question to the past is compared by at first: a number by “at least”, an instant by “within”. */
const startOf = (forms: readonly OperatorForm[]): OperatorForm | undefined =>
  forms.find(({ id }) => id === 'at-least' || id === 'within') ?? forms[0];

/** One condition: what, how, and against which value. */
export const ComparisonEditor = ({
  condition,
  place,
}: {
  readonly condition: Comparison;
  readonly place: Place;
}) => {
  const words = useWords();
  const { id, workspace, replace } = useBuilder();
  const { operand, operator, values } = condition;
  const type = typeOf(workspace, operand);
  const form = operatorForm(operator);
  const offered = operatorsFor(type);
  const options = offered.includes(form) ? offered : [form, ...offered];
  const field = operand.of === 'field' ? fieldOf(workspace, operand.path) : undefined;
  const known = workspace.fields.map(({ path, label }) => ({ value: path, label }));
  const path = operand.of === 'past' ? '' : operand.path;
  const fields = known.some(({ value }) => value === path) ? known : [...known, { value: path, label: path }];
  return (
    <Paper
      withBorder
      className={classes.row}
      id={editorId(id, place)}
      data-testid={`condition-${place.join('-')}`}
    >
      <Stack gap={6}>
        <Group gap={6} wrap="nowrap">
          {operand.of === 'past' ? (
            <PastOperand
              operand={operand}
              onChange={(next) => {
                const fitting = operatorsFor(typeOf(workspace, next));
                const kept = fitting.includes(form) ? form : (startOf(fitting) ?? form);
                replace(place, {
                  ...condition,
                  operand: next,
                  operator: kept.id,
                  values: kept === form ? rescale(values, { from: operand.past, to: next }) : kept.initial,
                });
              }}
            />
          ) : (
            <Select
              aria-label={words('rules.field')}
              size="xs"
              flex={1}
              searchable
              allowDeselect={false}
              data={fields}
              value={path}
              onChange={(next) => {
                if (next === null || next === path) return;
                const made = fieldOperand(next);
                const first = operatorsFor(typeOf(workspace, made));
                const kept = first.includes(form) ? form : (first[0] ?? form);
                const typed = fieldOf(workspace, next)?.type ?? 'text';
                replace(place, {
                  ...condition,
                  operand: operand.of === 'days-since' ? { ...operand, path: next } : made,
                  operator: operand.of === 'days-since' ? operator : kept.id,
                  values: kept === form ? values : carry({ kind: form.value, values }, kept.id, typed),
                });
              }}
            />
          )}
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
        <Group gap={6} align="flex-start" className={classes.comparison ?? ''}>
          <Select
            aria-label={words('rules.operator')}
            size="xs"
            w={form.value === 'none' ? '100%' : 128}
            allowDeselect={false}
            data={options.map((option) => ({ value: option.id, label: words(`rules.op.${option.id}`) }))}
            value={operator}
            onChange={(next) => {
              if (next !== null) {
                replace(place, {
                  ...condition,
                  operator: next,
                  values: carry({ kind: form.value, values }, next, type),
                });
              }
            }}
          />
          <ValueInput
            kind={form.value}
            type={type}
            field={field}
            values={values}
            duration={operand.of === 'past' && isDuration(operand.past)}
            onChange={(next) => replace(place, { ...condition, values: next })}
          />
        </Group>
      </Stack>
    </Paper>
  );
};
