import { Text } from '@mantine/core';
import { defaultEventLabel, defaultFieldLabel } from '@sluice/logic';
import type { Workspace } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { createElement, type ReactNode } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import classes from './builder.module.css';
import { editorId, fieldOf, useBuilder } from './builder-context.ts';
import {
  type Comparison,
  type Condition,
  identical,
  isDuration,
  type Operand,
  parseFilter,
  print,
} from './codec/index.ts';
import type { Place } from './tree.ts';

interface Speaker {
  readonly intl: IntlShape;
  readonly workspace: Workspace;
  /** A part that can be clicked to edit the condition at `place`. */
  readonly token: (text: string, place: Place) => ReactNode;
}

/** "times they viewed a page like /pricing in 7 days". */
const pastWords = (intl: IntlShape, { past, since }: Extract<Operand, { of: 'past' }>): string => {
  const { take, event, part, where, days, hours } = past;
  const filter = parseFilter(where);
  const like = filter === null ? '' : String(filter.value);
  const named = {
    event: defaultEventLabel(event),
    part:
      part === null ? '' : isDuration(past) ? defaultFieldLabel(part.slice(0, -2)) : defaultFieldLabel(part),
    where: where === null ? 'no' : filter === null ? 'yes' : filter.property === 'path' ? 'like' : 'is',
    property: filter === null ? '' : defaultFieldLabel(filter.property),
    like,
    days: days ?? 0,
    hours: hours ?? 0,
  };
  const what = intl.formatMessage({ id: `rules.past.${take}` }, named);
  const whole = what + intl.formatMessage({ id: 'rules.past.which' }, named);
  return since ? intl.formatMessage({ id: 'rules.daysSince' }, { field: whole }) : whole;
};

const operandWords = ({ intl, workspace }: Speaker, operand: Operand): string => {
  if (operand.of === 'past') return pastWords(intl, operand);
  const label = fieldOf(workspace, operand.path)?.label ?? operand.path;
  return operand.of === 'field' ? label : intl.formatMessage({ id: 'rules.daysSince' }, { field: label });
};

const valueWords = (intl: IntlShape, value: Json | undefined): string => {
  if (Array.isArray(value) && value.length === 0) return '…';
  if (Array.isArray(value)) return intl.formatList(value.map(String), { type: 'disjunction' });
  if (typeof value === 'number') return intl.formatNumber(value, { maximumFractionDigits: 6 });
  if (typeof value === 'boolean') return intl.formatMessage({ id: value ? 'rules.true' : 'rules.false' });
  if (value === null || value === undefined) return intl.formatMessage({ id: 'rules.nothing' });
  return value === '' ? '…' : String(value);
};

/** A value of a comparison in words; a time is told in seconds. */
const comparedWords = (intl: IntlShape, { operand, values }: Comparison, index: number): string => {
  const value = values[index];
  return operand.of === 'past' && isDuration(operand.past) && typeof value === 'number'
    ? intl.formatMessage({ id: 'rules.inSeconds' }, { count: value / 1_000 })
    : valueWords(intl, value);
};

/** The named segment whose rule this is, word for word. */
export const segmentOf = (workspace: Workspace, condition: Condition): string | undefined => {
  if (condition.is === 'always') return undefined;
  const rule = print(condition);
  return workspace.segments.find((segment) => identical(segment.rule, rule))?.name;
};

/** A condition in words; parts keep their own order in every language, as one message each. */
export const say = (speaker: Speaker, condition: Condition, place: Place): ReactNode => {
  const { intl, token } = speaker;
  const segment = segmentOf(speaker.workspace, condition);
  if (segment !== undefined) return token(intl.formatMessage({ id: 'rules.isIn' }, { segment }), place);
  switch (condition.is) {
    case 'always':
      return intl.formatMessage({ id: 'rules.everyone' });
    case 'advanced':
      return token(intl.formatMessage({ id: 'rules.advancedWords' }), place);
    case 'not':
      return intl.formatMessage(
        { id: 'rules.notWords' },
        { part: group(speaker, condition.item, [...place, 0]) },
      );
    case 'comparison':
      return intl.formatMessage(
        { id: `rules.say.${condition.operator}` },
        {
          field: token(operandWords(speaker, condition.operand), place),
          value: token(comparedWords(intl, condition, 0), place),
          high: token(comparedWords(intl, condition, 1), place),
        },
      );
    case 'group': {
      if (condition.items.length === 0) {
        return token(intl.formatMessage({ id: condition.all ? 'rules.everyone' : 'rules.nobody' }), place);
      }
      const joint = intl.formatMessage({ id: condition.all ? 'rules.and' : 'rules.or' });
      return condition.items.flatMap((item, index) => [
        index === 0 ? null : createElement('strong', { key: `joint ${index}` }, ` ${joint} `),
        createElement('span', { key: index }, group(speaker, item, [...place, index])),
      ]);
    }
  }
};

const group = (speaker: Speaker, condition: Condition, place: Place): ReactNode => {
  const brackets =
    condition.is === 'group' &&
    condition.items.length > 1 &&
    segmentOf(speaker.workspace, condition) === undefined;
  const words = say(speaker, condition, place);
  return brackets ? ['(', createElement('span', { key: 'inside' }, words), ')'] : words;
};

/** The rule as one sentence; every underlined part leads to what edits it. */
export const Sentence = ({ condition }: { readonly condition: Condition }) => {
  const intl = useIntl();
  const { id, workspace } = useBuilder();
  const token = (text: string, place: Place): ReactNode => (
    <button
      type="button"
      className={classes.token}
      onClick={() => {
        const editor = document.getElementById(editorId(id, place));
        editor?.scrollIntoView({ block: 'nearest' });
        editor?.querySelector<HTMLElement>('input, button, textarea')?.focus();
      }}
    >
      {text}
    </button>
  );
  return (
    <Text size="sm" className={classes.sentence} data-testid="rule-sentence">
      {say({ intl, workspace, token }, condition, [])}
    </Text>
  );
};

/** The same, as words alone. */
export const ConditionWords = ({
  condition,
  workspace,
}: {
  readonly condition: Condition;
  readonly workspace: Workspace;
}) => {
  const intl = useIntl();
  return <>{say({ intl, workspace, token: (text) => text }, condition, [])}</>;
};
