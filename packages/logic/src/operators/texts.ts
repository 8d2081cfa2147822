import { condition } from '../generate/condition.ts';
import { isList } from '../json.ts';
import { argument, type Operator, writtenValue } from '../operator.ts';
import { pure } from '../pure.ts';
import { chargeSearch, chargeText, type Run } from '../run.ts';
import type { CallNode } from '../tree.ts';
import { types } from '../types.ts';
import { domainOf } from '../values/domain.ts';
import { lowerText } from '../values/fold.ts';
import { compileGlob, matchGlob, normalisePath } from '../values/glob.ts';
import { joinText } from '../values/text.ts';

const text = types.string | types.null;
const shape = { family: 'sluice', builds: true } as const;

const changed =
  (change: (text: string) => string) =>
  (run: Run, value: unknown): string | null =>
    value === null || value === undefined ? null : chargeText(run, change(joinText(run, value)));

export const casing: readonly Operator[] = [
  pure({
    ...shape,
    name: 'lower',
    arity: [1, 1],
    signature: 'lower(text) → text or null',
    doc: 'The text in lower case; null stays null.',
    takes: [text],
    gives: text,
    apply: changed((value) => value.toLowerCase()),
    say: '{0} in lower case',
  }),
  pure({
    ...shape,
    name: 'upper',
    arity: [1, 1],
    signature: 'upper(text) → text or null',
    doc: 'The text in upper case; null stays null.',
    takes: [text],
    gives: text,
    apply: changed((value) => value.toUpperCase()),
    say: '{0} in upper case',
  }),
  pure({
    ...shape,
    name: 'trim',
    arity: [1, 1],
    signature: 'trim(text) → text or null',
    doc: 'The text without blanks around it; null stays null.',
    takes: [text],
    gives: text,
    apply: changed((value) => value.trim()),
    say: '{0} trimmed',
  }),
  pure({
    ...shape,
    name: 'domain_of',
    arity: [1, 1],
    signature: 'domain_of(email or url) → text or null',
    doc: 'The host of an e-mail address or URL in lower case; null if there is none.',
    takes: [text],
    gives: text,
    apply: (_, value) => domainOf(value),
    say: 'the domain of {0}',
  }),
];

/** The words of a `contains_any`, folded; empty ones never match. */
function wordsOf(
  list: unknown,
  lower = (word: unknown): string => String(word ?? '').toLowerCase(),
): readonly string[] {
  const words = isList(list) ? list : [list];
  return words.map(lower).filter((word) => word !== '');
}

/** The words, if they are written out in the rule as texts or numbers; else null. */
function writtenWords(node: CallNode): readonly string[] | null {
  const list = writtenValue(argument(node, 1));
  const isComputed = list === undefined || (isList(list) && list.some((word) => typeof word === 'object'));
  return isComputed ? null : wordsOf(list);
}

/** Does the text contain one of the lower-case words? Pays for the search. */
export function containsWord(run: Run, value: unknown, words: readonly string[]): boolean {
  if (value === null || value === undefined || value === '') return false;
  const searched = lowerText(run, value);
  chargeSearch(run, searched.length * words.length);
  return words.some((word) => searched.includes(word));
}

export const containsAny: Operator = pure({
  ...shape,
  name: 'contains_any',
  arity: [2, 2],
  signature: 'contains_any(text, words) → boolean',
  doc: 'Does the text contain one of the words, in any case?',
  takes: [text, types.list | types.string],
  gives: types.boolean,
  apply: (run, value, list) =>
    containsWord(
      run,
      value,
      wordsOf(list, (word) => lowerText(run, word)),
    ),
  special: (node, compiler) => {
    const words = writtenWords(node);
    if (words === null) return null;
    const value = compiler.compile(argument(node, 0));
    return (scope, run) => {
      const found = value(scope, run);
      run.at = node.path;
      return containsWord(run, found, words);
    };
  },
  emitSpecial: (node, emitter) => {
    const words = writtenWords(node);
    if (words === null) return null;
    const { code } = emitter.hold(emitter.value(argument(node, 0)));
    const call = emitter.call('containsWord', code, emitter.constant(words));
    return condition(`r.at = ${emitter.literal(node.path)}, ${call}`);
  },
  say: { yes: '{0} contains one of {1}', not: '{0} contains none of {1}' },
});

const affix = (holds: (text: string, part: string) => boolean) => (run: Run, value: unknown, part: unknown) =>
  value !== null && value !== undefined && holds(lowerText(run, value), lowerText(run, part));

export const affixes: readonly Operator[] = [
  pure({
    ...shape,
    name: 'starts_with',
    arity: [2, 2],
    signature: 'starts_with(text, beginning) → boolean',
    doc: 'Does the text start so, in any case? False for null.',
    takes: [text, text],
    gives: types.boolean,
    apply: affix((value, part) => value.startsWith(part)),
    say: { yes: '{0} starts with {1}', not: '{0} does not start with {1}' },
  }),
  pure({
    ...shape,
    name: 'ends_with',
    arity: [2, 2],
    signature: 'ends_with(text, end) → boolean',
    doc: 'Does the text end so, in any case? False for null.',
    takes: [text, text],
    gives: types.boolean,
    apply: affix((value, part) => value.endsWith(part)),
    say: { yes: '{0} ends with {1}', not: '{0} does not end with {1}' },
  }),
];

type Globs = ReturnType<typeof compileGlob>;

/** The patterns of a `matches_path`: one text or a list of texts. */
export function globsOf(patterns: unknown): Globs {
  const list = isList(patterns) ? patterns : [patterns];
  return list.flatMap((pattern) =>
    typeof pattern === 'string' && pattern !== '' ? compileGlob(pattern) : [],
  );
}

/** Does a path or URL match one of the patterns? Pays for the work. */
export function pathMatches(run: Run, value: unknown, globs: Globs): boolean {
  if (typeof value !== 'string') return false;
  const path = normalisePath(value);
  chargeSearch(run, path.length * globs.length);
  return globs.some((glob) => matchGlob(path, glob));
}

export const matchesPath: Operator = pure({
  ...shape,
  name: 'matches_path',
  arity: [2, 2],
  signature: 'matches_path(path or url, pattern or patterns) → boolean',
  doc: 'Does the path match, in any case? `*` is anything within a segment, `**` anything; `/careers/**` also matches `/careers`. Query, fragment and a slash at the end do not count.',
  takes: [text, types.string | types.list],
  gives: types.boolean,
  apply: (run, value, patterns) => {
    chargeSearch(run, isList(patterns) ? patterns.length << 6 : 0);
    return pathMatches(run, value, globsOf(patterns));
  },
  special: (node, compiler) => {
    const patterns = writtenValue(argument(node, 1));
    if (patterns === undefined) return null;
    const globs = globsOf(patterns);
    const value = compiler.compile(argument(node, 0));
    return (scope, run) => {
      const found = value(scope, run);
      run.at = node.path;
      return pathMatches(run, found, globs);
    };
  },
  emitSpecial: (node, emitter) => {
    const patterns = writtenValue(argument(node, 1));
    if (patterns === undefined) return null;
    const { code } = emitter.hold(emitter.value(argument(node, 0)));
    const call = emitter.call('pathMatches', code, emitter.constant(globsOf(patterns)));
    return condition(`r.at = ${emitter.literal(node.path)}, ${call}`);
  },
  say: { yes: '{0} matches {1}', not: '{0} does not match {1}' },
});
