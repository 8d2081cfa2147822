import { isObject, type Json } from '../json.ts';
import { argument, writtenValue } from '../operator.ts';
import type { OperationNode, RuleNode } from '../tree.ts';
import type { LanguageWords } from './language.ts';
import type { Phrase, Speaker } from './say.ts';

interface Place {
  readonly path: string;
  readonly speaker: Speaker;
}

interface Specification {
  readonly event: string;
  readonly of: string | null;
  readonly where: Json;
  readonly days: number | null;
  readonly hours: number | null;
}

type Parts = Readonly<Record<string, readonly Phrase[]>>;

type Take = keyof LanguageWords['past']['noun'];

/** A question to the past as a thing one can compare: "times they viewed a page like /pricing in 7 days". */
export function pastWords(name: string, specification: unknown, { path, speaker }: Place): readonly Phrase[] {
  const asked = specificationOf(specification);
  const { past } = speaker.words;
  if (asked === null) {
    const text = past.unreadable
      .replace('{op}', () => name)
      .replace('{0}', () => speaker.value(specification));
    return [{ text, path, kind: 'value' }];
  }
  const take: Take = Object.hasOwn(past.noun, name) ? (name as Take) : 'count';
  const template =
    (take === 'first' || take === 'last') && asked.of !== null ? past.nounOf[take] : past.noun[take];
  return filled(template, partsOf(asked, { path, speaker }), path);
}

/** "viewed a page like /pricing at least 3 times in 7 days"; null for a comparison of another shape. */
export function comparedCount(node: OperationNode, speaker: Speaker): readonly Phrase[] | null {
  const { compared, never } = speaker.words.past;
  const op = node.op === '===' ? '==' : node.op;
  const [counted, number] = node.args;
  if (
    !Object.hasOwn(compared, op) ||
    node.args.length !== 2 ||
    counted?.kind !== 'operation' ||
    counted.op !== 'count'
  )
    return null;
  const asked = specificationOf(writtenValue(argument(counted, 0)));
  const times = number === undefined ? undefined : writtenValue(number);
  if (asked === null || number === undefined || typeof times !== 'number') return null;
  const parts = partsOf(asked, { path: argument(counted, 0).path, speaker });
  if (op === '<' && times === 1) return filled(never, parts, number.path);
  const [more, once] = compared[op as keyof typeof compared];
  const said: Phrase = { text: speaker.value(times), path: number.path, kind: 'value' };
  return filled(times === 1 ? once : more, { ...parts, n: [said] }, node.path);
}

const partsOf = (
  { event, of, where, days, hours }: Specification,
  { path, speaker }: Place,
): Record<'did' | 'of' | 'window', readonly Phrase[]> => ({
  did: [{ text: speaker.event(event), path, kind: 'field' }, ...filter(where, { path, speaker })],
  of: of === null ? [] : [{ text: speaker.field(of), path, kind: 'field' }],
  window: windowWords({ days, hours }, { path, speaker }),
});

const windowWords = (
  { days, hours }: Pick<Specification, 'days' | 'hours'>,
  { path, speaker }: Place,
): readonly Phrase[] => {
  const { past } = speaker.words;
  const length = hours ?? days;
  if (length === null) return [];
  const [one, other] = hours === null ? past.days : past.hours;
  const text = (length === 1 ? one : other).replace('{n}', () => `${length}`);
  return [{ text, path, kind: 'operator' }];
};

const filter = (where: Json, { path, speaker }: Place): readonly Phrase[] => {
  if (where === null || where === true) return [];
  const { past } = speaker.words;
  const tree = speaker.read(where);
  const like = likePath(tree);
  if (like !== null) {
    return [{ text: past.like.replace('{0}', () => speaker.value(like)), path, kind: 'value' }];
  }
  const [before = '', after = ''] = past.where.split('{0}');
  return [
    { text: before, path, kind: 'joiner' as const },
    ...speaker.say(tree).map((phrase) => ({ ...phrase, path: `${path}/where${phrase.path}` })),
    { text: after, path, kind: 'joiner' as const },
  ];
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
  return {
    event,
    of: typeof of === 'string' ? of : null,
    where: (where ?? null) as Json,
    days: typeof days === 'number' ? days : null,
    hours: typeof hours === 'number' ? hours : null,
  };
}

/** A template with the phrases in place of its named slots. */
const filled = (template: string, parts: Parts, path: string): readonly Phrase[] =>
  template
    .split(/(\{\w+\})/)
    .flatMap((part): readonly Phrase[] => {
      const slot = /^\{(\w+)\}$/.exec(part)?.[1];
      if (slot === undefined) return [{ text: part, path, kind: 'operator' }];
      return (Object.hasOwn(parts, slot) ? parts[slot] : undefined) ?? [];
    })
    .filter(({ text }) => text !== '');
