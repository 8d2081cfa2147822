import { Group, Paper, Select, Stack, Text } from '@mantine/core';
import type { Json } from '@sluice/sdk';
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
import { ConditionMenu } from './condition-menu.tsx';
import { FieldPicker } from './field-picker.tsx';
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

/** What something is compared by at first: a number by “at least”, an instant by “within”. */
const startOf = (forms: readonly OperatorForm[]): OperatorForm | undefined =>
  forms.find(({ id }) => id === 'at-least' || id === 'within') ?? forms[0];

/** Nothing has been filled in yet. */
const isBlank = (values: readonly Json[]): boolean =>
  values.every((value) => value === '' || (Array.isArray(value) && value.length === 0));

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
  const path = operand.of === 'past' ? '' : operand.path;
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
            <>
              {operand.of === 'days-since' ? (
                <Text size="xs" style={{ whiteSpace: 'nowrap' }}>
                  {words('rules.daysSinceLabel')}
                </Text>
              ) : null}
              <FieldPicker
                value={path}
                onChange={(next) => {
                  const made = fieldOperand(next);
                  const first = operatorsFor(typeOf(workspace, made));
                  const kept = first.includes(form) && !isBlank(values) ? form : (startOf(first) ?? form);
                  const typed = fieldOf(workspace, next)?.type ?? 'text';
                  replace(place, {
                    ...condition,
                    operand: operand.of === 'days-since' ? { ...operand, path: next } : made,
                    operator: operand.of === 'days-since' ? operator : kept.id,
                    values: kept === form ? values : carry({ kind: form.value, values }, kept.id, typed),
                  });
                }}
              />
            </>
          )}
          <ConditionMenu place={place} />
        </Group>
        <Group gap={6} align="flex-start" className={classes.comparison ?? ''}>
          <Select
            aria-label={words('rules.operator')}
            data-part="operator"
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
            path={path}
            values={values}
            duration={operand.of === 'past' && isDuration(operand.past)}
            onChange={(next) => replace(place, { ...condition, values: next })}
          />
        </Group>
      </Stack>
    </Paper>
  );
};
