import { isObject, type Json } from '../json.ts';
import { argument, writtenValue } from '../operator.ts';
import type { OperationNode, RuleNode } from '../tree.ts';
import type { Phrase, Speaker } from './say.ts';

interface Place {
  readonly path: string;
  readonly speaker: Speaker;
}

interface Specification {
  readonly event: string;
  readonly of: string | null;
  readonly where: Json;
  readonly window: string;
}

type Words = (parts: {
  readonly did: readonly Phrase[];
  readonly of: Phrase;
  readonly window: Phrase;
}) => readonly (Phrase | string)[];

const nouns: Readonly<Record<string, Words>> = {
  count: ({ did, window }) => ['times they ', ...did, window],
  sum: ({ did, of, window }) => ['total ', of, ' when they ', ...did, window],
  distinct: ({ did, of, window }) => ['different ', of, ' when they ', ...did, window],
  first: ({ did, of, window }) => [
    of.text === '' ? 'the first time they ' : 'the first ',
    ...carried(of),
    ...did,
    window,
  ],
  last: ({ did, of, window }) => [
    of.text === '' ? 'the last time they ' : 'the last ',
    ...carried(of),
    ...did,
    window,
  ],
};

const carried = (of: Phrase): readonly (Phrase | string)[] => (of.text === '' ? [] : [of, ' when they ']);

/** A question to the past as a thing one can compare: "times they viewed a page like /pricing in 7 days". */
export function pastWords(name: string, specification: unknown, { path, speaker }: Place): readonly Phrase[] {
  const asked = specificationOf(specification);
  if (asked === null)
    return [{ text: `the ${name} of ${speaker.value(specification)}`, path, kind: 'value' }];
  const words = nouns[name] ?? nouns.count;
  return phrased(words?.(partsOf(asked, { path, speaker })) ?? [], path);
}

const amounts: Readonly<Record<string, string>> = {
  '>=': 'at least ',
  '>': 'more than ',
  '<=': 'at most ',
  '<': 'fewer than ',
  '==': 'exactly ',
  '===': 'exactly ',
};

/** "viewed a page like /pricing at least 3 times in 7 days"; null for a comparison of another shape. */
export function comparedCount(node: OperationNode, speaker: Speaker): readonly Phrase[] | null {
  const amount = amounts[node.op];
  const [counted, number] = node.args;
  if (
    amount === undefined ||
    node.args.length !== 2 ||
    counted?.kind !== 'operation' ||
    counted.op !== 'count'
  )
    return null;
  const asked = specificationOf(writtenValue(argument(counted, 0)));
  const times = number === undefined ? undefined : writtenValue(number);
  if (asked === null || number === undefined || typeof times !== 'number') return null;
  const { did, window } = partsOf(asked, { path: argument(counted, 0).path, speaker });
  const said = { text: speaker.value(times), path: number.path, kind: 'value' as const };
  if (node.op === '<' && times === 1)
    return phrased([{ text: 'never ', path: number.path, kind: 'value' }, ...did, window], node.path);
  return phrased([...did, ` ${amount}`, said, times === 1 ? ' time' : ' times', window], node.path);
}

const partsOf = ({ event, of, where, window }: Specification, { path, speaker }: Place) => ({
  did: [{ text: speaker.event(event), path, kind: 'field' as const }, ...filter(where, { path, speaker })],
  of: { text: of === null ? '' : speaker.field(of), path, kind: 'field' as const },
  window: { text: window, path, kind: 'operator' as const },
});

const filter = (where: Json, { path, speaker }: Place): readonly Phrase[] => {
  if (where === null || where === true) return [];
  const tree = speaker.read(where);
  const like = likePath(tree);
  return like === null
    ? [
        { text: ' where ', path, kind: 'joiner' },
        ...speaker.say(tree).map((phrase) => ({ ...phrase, path: `${path}/where${phrase.path}` })),
      ]
    : [{ text: ` like ${speaker.value(like)}`, path, kind: 'value' }];
};

/** The patterns of a filter that asks for the path of a page only. */
function likePath(tree: RuleNode): unknown {
  if (tree.kind !== 'operation' || !['matches_path', '=='].includes(tree.op)) return null;
  const [looked, pattern] = tree.args;
  if (looked?.kind !== 'var' || looked.name !== 'event.properties.path' || tree.args.length !== 2)
    return null;
  return (pattern && writtenValue(pattern)) ?? null;
}

function specificationOf(value: unknown): Specification | null {
  if (!isObject(value) || typeof value.event !== 'string') return null;
  const { event, of, where, days, hours } = value;
  const window =
    typeof hours === 'number' ? inUnits(hours, 'hour') : typeof days === 'number' ? inUnits(days, 'day') : '';
  return { event, of: typeof of === 'string' ? of : null, where: (where ?? null) as Json, window };
}

const inUnits = (length: number, unit: string): string => ` in ${length} ${unit}${length === 1 ? '' : 's'}`;

const phrased = (words: readonly (Phrase | string)[], path: string): readonly Phrase[] =>
  words
    .map((word): Phrase => (typeof word === 'string' ? { text: word, path, kind: 'operator' } : word))
    .filter(({ text }) => text !== '');
