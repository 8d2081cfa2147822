import { condition } from '../generate/condition.ts';
import { isList } from '../json.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeSearch, chargeText, type Run } from '../run.ts';
import type { RuleNode } from '../tree.ts';
import { types } from '../types.ts';
import { toNumber } from '../values/number.ts';
import { joinText, primitive, toText } from '../values/text.ts';

type Primitive = null | boolean | number | string;

/** The members of a list of primitives written out in the rule, or null. */
function writtenMembers(node: RuleNode): readonly Primitive[] | null {
  const list = writtenValue(node);
  return isList(list) && list.every(isPrimitive) ? list : null;
}

function isPrimitive(value: unknown): value is Primitive {
  return value === null || typeof value !== 'object';
}

/** `in`: a member of a list, or a part of a text. */
export function contains(run: Run, a: unknown, b: unknown): boolean {
  if (typeof b === 'string') {
    chargeSearch(run, b.length);
    return b !== '' && b.includes(toText(run, a));
  }
  if (!isList(b)) return false;
  chargeSearch(run, b.length);
  return b.indexOf(a) !== -1;
}

export const inOperator: Operator = pure({
  name: 'in',
  family: 'json-logic',
  arity: [2, 2],
  signature: 'in(value, list or text) → boolean',
  doc: 'Is the value in the list, or the text within the other text?',
  takes: [types.any, types.list | types.string],
  gives: types.boolean,
  builds: true,
  apply: contains,
  special: (node, compiler) => {
    const list = writtenMembers(argument(node, 1));
    if (list === null) return null;
    const value = compiler.compile(argument(node, 0));
    const members = new Set<unknown>(list);
    return (scope, run) => members.has(value(scope, run));
  },
  emitSpecial: (node, emitter) => {
    const list = writtenMembers(argument(node, 1));
    if (list === null) return null;
    const value = emitter.hold(emitter.value(argument(node, 0)));
    if (list.length > 8) return condition(`${emitter.constant(new Set(list))}.has(${value.code})`);
    const equal = list.map((item) => `${value.code} === ${emitter.literal(item)}`);
    return condition(equal.length > 0 ? equal.join(' || ') : 'false');
  },
  say: (node, speaker) => {
    const isTable = argument(node, 1).kind === 'list';
    const { yes } = isTable ? speaker.words.inTable : speaker.words.inText;
    return typeof yes === 'string' ? speaker.fill(yes, node) : [];
  },
});

export const cat: Operator = pure({
  name: 'cat',
  family: 'json-logic',
  arity: [0, Number.POSITIVE_INFINITY],
  signature: 'cat(a, b, …) → text',
  doc: 'The texts of all arguments, one after the other; null is empty.',
  takes: [types.any],
  gives: types.string,
  builds: true,
  apply: (run, ...values) => {
    let text = '';
    for (const value of values) text += joinText(run, value);
    return chargeText(run, text);
  },
  say: (node, speaker) => speaker.join(node.args, speaker.words.joiners.cat, node.path),
});

export const substr: Operator = pure({
  name: 'substr',
  family: 'json-logic',
  arity: [2, 3],
  signature: 'substr(text, start, length?) → text',
  doc: 'A part of a text; a negative start counts from the end, a negative length leaves off that many.',
  takes: [types.string, types.number, types.number],
  gives: types.string,
  builds: true,
  apply: (run, ...values) => {
    const [source, start, length] = values;
    const text = toText(run, source);
    const from = wholeNumber(toNumber(run, start));
    const tail = text.slice(from < 0 ? Math.max(text.length + from, 0) : from);
    if (length === undefined) return tail;
    const count = wholeNumber(toNumber(run, length));
    if (!(toNumber(run, length) < 0)) return tail.slice(0, count);
    // A negative length that is a text is nothing: json-logic-js joins it to a number.
    return typeof primitive(run, length) === 'string' ? '' : tail.slice(0, Math.max(tail.length + count, 0));
  },
  say: {
    yes: { 2: 'the part of {0} from position {1}', 3: 'the part of {0} from position {1}, length {2}' },
  },
});

function wholeNumber(value: number): number {
  return Number.isNaN(value) ? 0 : Math.trunc(value);
}

export const log: Operator = pure({
  name: 'log',
  family: 'json-logic',
  arity: [1, 1],
  signature: 'log(value) → the value',
  doc: 'Gives its argument back. Nothing is printed: an evaluation has no effects.',
  takes: [types.any],
  gives: (args) => args[0] ?? types.any,
  apply: (_, value) => value,
  special: (node, compiler) => compiler.compile(argument(node, 0)),
  emitSpecial: (node, emitter) => emitter.value(argument(node, 0)),
  say: '{0}',
});
