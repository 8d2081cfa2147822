import { Text } from '@mantine/core';
import { defaultEventLabel, defaultFieldLabel } from '@sluice/logic';
import type { Workspace } from '@sluice/model';
import type { Json } from '@sluice/sdk';
import { createElement, type ReactNode } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import classes from './builder.module.css';
import { editorId, fieldLabel, type Part, useBuilder } from './builder-context.ts';
import {
  type Comparison,
  type Condition,
  identical,
  isDuration,
  type Operand,
  type Past,
  parseFilter,
  print,
} from './codec/index.ts';
import { focusPart } from './focus-part.ts';
import type { Place } from './tree.ts';

interface Speaker {
  readonly intl: IntlShape;
  readonly workspace: Workspace;
  /** A part that can be clicked to edit that of the condition at `place`. */
  readonly token: (text: ReactNode, place: Place, part?: Part) => ReactNode;
}

const languageOf = (intl: IntlShape): 'en' | 'de' => (intl.locale.startsWith('de') ? 'de' : 'en');

/** The detail of an event a question looks at. */
const partLabel = (intl: IntlShape, part: string): string =>
  part === 'event.properties.duration'
    ? intl.formatMessage({ id: 'rules.part.duration' })
    : defaultFieldLabel(part, languageOf(intl));

/** What a question to the past asks about, for its messages. */
const asked = (intl: IntlShape, past: Past) => {
  const { event, part, where, days, hours } = past;
  const filter = parseFilter(where);
  return {
    event: defaultEventLabel(event, languageOf(intl)),
    part: part === null ? '' : partLabel(intl, isDuration(past) ? part.slice(0, -2) : part),
    where: where === null ? 'no' : filter === null ? 'yes' : filter.property === 'path' ? 'like' : 'is',
    property: filter === null ? '' : defaultFieldLabel(filter.property, languageOf(intl)),
    like: filter === null ? '' : String(filter.value),
    days: days ?? 0,
    hours: hours ?? 0,
  };
};

/** "times they viewed a page like /pricing in 7 days". */
const pastWords = (intl: IntlShape, { past, since }: Extract<Operand, { of: 'past' }>): string => {
  const named = asked(intl, past);
  const whole = [`rules.past.${past.take}`, 'rules.past.filter', 'rules.past.window']
    .map((id) => intl.formatMessage({ id }, named))
    .join('');
  return since ? intl.formatMessage({ id: 'rules.daysSince' }, { field: whole }) : whole;
};

const countWords = new Set(['at-least', 'more-than', 'at-most', 'less-than', 'is']);

/** "viewed a page like /pricing at least 3 times in 7 days"; null for what is no plain count of times. */
const countPhrase = (
  speaker: Speaker,
  { operand, operator, values }: Comparison,
  place: Place,
): ReactNode => {
  const { intl, token } = speaker;
  const [count] = values;
  if (operand.of !== 'past' || operand.past.take !== 'count' || typeof count !== 'number') return null;
  if (!countWords.has(operator)) return null;
  const named = asked(intl, operand.past);
  const did = ['rules.past.did', 'rules.past.filter'].map((id) => intl.formatMessage({ id }, named)).join('');
  const window = intl.formatMessage({ id: 'rules.past.window' }, named);
  const message = operator === 'less-than' && count === 1 ? 'never' : operator;
  return intl.formatMessage(
    { id: `rules.count.${message}` },
    {
      did: token(did, place, 'field'),
      op: (words: ReactNode) => token(words, place, 'operator'),
      value: token(valueWords(intl, count), place, 'value'),
      count,
      window:
        window === ''
          ? ''
          : [' ', createElement('span', { key: 'window' }, token(window.trim(), place, 'window'))],
    },
  );
};

const operandWords = ({ intl, workspace }: Speaker, operand: Operand): string => {
  if (operand.of === 'past') return pastWords(intl, operand);
  const label = fieldLabel(workspace, operand.path, intl.locale);
  return operand.of === 'field' ? label : intl.formatMessage({ id: 'rules.daysSince' }, { field: label });
};

/** A value in words. */
export const valueWords = (intl: IntlShape, value: Json | undefined): string => {
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
export const segmentOf = (
  workspace: Workspace,
  condition: Condition,
): Workspace['segments'][number] | undefined => {
  if (condition.is === 'always' || condition.is === 'segment') return undefined;
  const rule = print(condition);
  return workspace.segments.find((segment) => identical(segment.rule, rule));
};

/** A condition in words; parts keep their own order in every language, as one message each. */
export const say = (speaker: Speaker, condition: Condition, place: Place): ReactNode => {
  const { intl, token } = speaker;
  const segment = segmentOf(speaker.workspace, condition);
  if (segment !== undefined)
    return token(intl.formatMessage({ id: 'rules.isIn' }, { segment: segment.name }), place);
  switch (condition.is) {
    case 'segment': {
      const named = speaker.workspace.segments.find(({ id }) => id === condition.segment);
      const name = named?.name ?? condition.segment;
      return token(intl.formatMessage({ id: 'rules.isIn' }, { segment: name }), place);
    }
    case 'always':
      return intl.formatMessage({ id: 'rules.everyone' });
    case 'advanced':
      return token(intl.formatMessage({ id: 'rules.advancedWords' }), place);
    case 'not':
      return intl.formatMessage(
        { id: 'rules.notWords' },
        { part: group(speaker, condition.item, [...place, 0]) },
      );
    case 'comparison': {
      const counted = countPhrase(speaker, condition, place);
      if (counted !== null) return counted;
      return intl.formatMessage(
        { id: `rules.say.${condition.operator}` },
        {
          field: token(operandWords(speaker, condition.operand), place, 'field'),
          op: (words: ReactNode) => token(words, place, 'operator'),
          value: token(comparedWords(intl, condition, 0), place, 'value'),
          high: token(comparedWords(intl, condition, 1), place, 'high'),
        },
      );
    }
    case 'group': {
      if (condition.items.length === 0) {
        return token(intl.formatMessage({ id: condition.all ? 'rules.everyone' : 'rules.nobody' }), place);
      }
      const joint = intl.formatMessage({ id: condition.all ? 'rules.and' : 'rules.or' });
      return condition.items.flatMap((item, index) => [
        index === 0
          ? null
          : createElement('span', { key: `joint ${index}` }, ' ', token(joint, place, 'join'), ' '),
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
  const token = (text: ReactNode, place: Place, part?: Part): ReactNode => (
    <button
      type="button"
      className={classes.token}
      data-part-of={part ?? 'whole'}
      onClick={() => focusPart(document.getElementById(editorId(id, place)), part)}
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
