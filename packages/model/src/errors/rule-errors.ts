import type { ErrorEntry } from '../error-catalogue.ts';

/** Problems of a rule; the part after the point is the code of `@sluice/logic`. */
export const ruleErrors = {
  'rule.unknown-operator': {
    title: 'Unknown operator',
    message: 'The rule uses an operator that does not exist.',
    hint: 'Use one of the operators of the rule builder.',
  },
  'rule.bad-arity': {
    title: 'Wrong number of arguments',
    message: 'An operator has too few or too many arguments.',
    hint: 'Give the operator the arguments its signature names.',
  },
  'rule.bad-argument': {
    title: 'Wrong argument',
    message: 'An argument is not written as its operator needs it.',
    hint: 'Write the argument as the operator table says.',
  },
  'rule.not-json': {
    title: 'Not a rule',
    message: 'The rule is not plain JSON.',
    hint: 'Write the rule as JSON-logic.',
  },
  'rule.too-deep': {
    title: 'Rule too deep',
    message: 'The rule is nested more than 128 levels deep.',
    hint: 'Move its inner part to a segment or a node of its own.',
  },
  'rule.too-large': {
    title: 'Rule too large',
    message: 'The rule has more than 10,000 parts.',
    hint: 'Split the rule into several nodes.',
  },
  'rule.type-mismatch': {
    title: 'Types do not fit',
    message: 'The rule compares values of different types.',
    hint: 'Compare numbers with numbers and texts with texts.',
  },
  'rule.missing-passes-comparison': {
    title: 'Missing value passes',
    message: 'A missing value would pass this comparison.',
    hint: 'Also ask that the value is there.',
  },
  'rule.contradiction': {
    title: 'Rule never holds',
    message: 'The parts of the rule contradict each other, so it holds for nobody.',
    hint: 'Take one of the parts out, or join them by “any of”.',
  },
  'rule.always': {
    title: 'Rule always holds',
    message: 'The rule holds for every lead.',
    hint: 'Take out the part that makes it so.',
  },
  'rule.budget': {
    title: 'Rule too expensive',
    message: 'The rule was stopped because it builds or visits too much.',
    hint: 'Filter the list first, or narrow what the rule collects.',
  },
  'rule.not-lowered': {
    title: 'Rule not published',
    message: 'The rule holds a part that is replaced when a workflow is published.',
    hint: 'Publish the workflow and run the version.',
  },
} as const satisfies Record<string, ErrorEntry>;
