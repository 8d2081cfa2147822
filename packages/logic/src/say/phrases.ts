import { isList, isObject, type Json } from '../json.ts';
import { operators } from '../operators/index.ts';
import { segmentIn } from '../operators/segment.ts';
import { parse } from '../parse.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { defaultEventLabel, defaultFieldLabel, languages } from './labels.ts';
import type { Language, LanguageWords, Saying } from './language.ts';
import { comparedCount } from './past-words.ts';
import type { Phrase, Speaker, Template } from './say.ts';

/** How to say a rule. */
export interface SentenceOptions {
  /** The name people know a field by, given its dotted name. Default: the name in plain words. */
  readonly fieldLabel?: (name: string) => string;
  /** What people call an event that happened, given its type. Default: "viewed a page" for `page.viewed`. */
  readonly eventLabel?: (type: string) => string;
  /** The name people know a segment by, given its id. Default: the id. */
  readonly segmentLabel?: (id: string) => string;
  /** The language of the sentence. Default `en`. */
  readonly language?: Language;
  /** BCP 47 tag for writing numbers. Default: the language. */
  readonly locale?: string;
}

/** A rule as phrases, so that an editor can underline each; their texts joined are the sentence. */
export function phrases(tree: RuleNode, options: SentenceOptions = {}): readonly Phrase[] {
  return new Voice(options).say(tree);
}

/** A rule as one sentence, in English unless told otherwise. */
export function sentence(tree: RuleNode, options: SentenceOptions = {}): string {
  return phrases(tree, options)
    .map((phrase) => phrase.text)
    .join('');
}

const joining: ReadonlySet<string> = new Set(['and', 'or', 'if', '?:', '+', '-', '*', '/']);

class Voice implements Speaker {
  readonly words: LanguageWords;
  readonly #label: (name: string) => string;
  readonly #event: (type: string) => string;
  readonly #segment: (id: string) => string;
  readonly #numbers: Intl.NumberFormat;

  constructor({ language = 'en', ...options }: SentenceOptions) {
    this.words = languages[language];
    this.#label = options.fieldLabel ?? ((name) => defaultFieldLabel(name, language));
    this.#event = options.eventLabel ?? ((type) => defaultEventLabel(type, language));
    this.#segment = options.segmentLabel ?? ((id) => id);
    this.#numbers = new Intl.NumberFormat(options.locale ?? language, { maximumFractionDigits: 20 });
  }

  say(node: RuleNode): readonly Phrase[] {
    const { path } = node;
    switch (node.kind) {
      case 'literal':
      case 'data':
        return [{ text: this.value(node.value), path, kind: 'value' }];
      case 'list':
        return node.items.length === 0
          ? [{ text: this.words.nothing, path, kind: 'value' }]
          : this.join(node.items, ', ', path);
      case 'var':
        return this.#field(node);
      default:
        return this.#call(node, false);
    }
  }

  deny(node: RuleNode): readonly Phrase[] {
    const { path } = node;
    if (node.kind === 'operation') return this.#call(node, true);
    if (node.kind === 'var') return this.#around(this.words.notSet, path, this.say(node));
    return this.#not(node);
  }

  field(name: string): string {
    return this.#label(name);
  }

  event(type: string): string {
    return this.#event(type);
  }

  inSegment(node: CallNode, denied: boolean): readonly Phrase[] {
    const template = wordsFor(this.words.segment, denied, 1) ?? '';
    const name: Phrase = { text: this.#segment(segmentIn(node)), path: node.path, kind: 'value' };
    return this.#around(template, node.path, [name]);
  }

  read(rule: Json): RuleNode {
    return parse(rule).tree;
  }

  value(value: unknown): string {
    if (typeof value === 'number') return this.#numbers.format(value);
    if (typeof value === 'string') return value === '' ? '""' : value;
    if (value === null || value === undefined) return this.words.nothing;
    if (typeof value === 'boolean') return value ? this.words.yes : this.words.no;
    if (isList(value)) return value.map((item) => this.value(item)).join(', ');
    if (!isObject(value)) return this.words.nothing;
    return Object.entries(value)
      .map(([key, member]) => `${key} ${this.value(member)}`)
      .join(', ');
  }

  join(nodes: readonly RuleNode[], joiner: string, path: string): readonly Phrase[] {
    return nodes.flatMap((node, index) => [
      ...(index > 0 ? [{ text: joiner, path, kind: 'joiner' as const }] : []),
      ...this.#inside(node, joiner),
    ]);
  }

  fill(template: string, node: CallNode): readonly Phrase[] {
    const said: Phrase[] = [];
    for (const part of template.split(/(\{\d+\*?\}|\{\*\})/)) {
      const slot = /^\{(\d*)(\*?)\}$/.exec(part);
      if (!slot) {
        if (part !== '') said.push({ text: part, path: node.path, kind: 'operator' });
        continue;
      }
      const first = Number(slot[1] || 0);
      const argument = node.args[first];
      if (slot[2] === '*') said.push(...this.join(node.args.slice(first), ', ', node.path));
      else if (argument) said.push(...this.#inside(argument, ''));
    }
    return said;
  }

  #field(node: RuleNode & { readonly kind: 'var' }): readonly Phrase[] {
    const { path, name } = node;
    const fallback = node.args[1];
    const field: readonly Phrase[] =
      name === null
        ? this.#around(this.words.fieldNamed, path, node.args[0] ? this.say(node.args[0]) : [])
        : [{ text: this.#label(name), path, kind: 'field' }];
    if (!fallback || (fallback.kind === 'literal' && fallback.value === null)) return field;
    return this.#around(this.words.orIfMissing, path, field, this.say(fallback));
  }

  #call(node: RuleNode & { readonly kind: 'operation' }, denied: boolean): readonly Phrase[] {
    const counted = denied ? null : comparedCount(node, this);
    if (counted !== null) return counted;
    if (node.op === '!')
      return denied ? this.#inside(node.args[0] ?? node, '') : this.deny(node.args[0] ?? node);
    if (node.op === 'segment') return this.inSegment(node, denied);
    const say = this.#sayingOf(node);
    if (typeof say === 'function') return denied ? this.#deniedFunction(node) : say(node, this);
    const template = wordsFor(say, denied, node.args.length);
    return template === null ? this.#not(node) : this.fill(template, node);
  }

  /** How the language says the operator; one nobody has heard of is named as it is. */
  #sayingOf(node: CallNode): Saying | ((node: CallNode, speaker: Speaker) => readonly Phrase[]) {
    const own = Object.hasOwn(this.words.operators, node.op) ? this.words.operators[node.op] : undefined;
    const said = own ?? operators.get(node.op)?.say;
    if (said === undefined) return { yes: this.words.unknown.replace('{op}', () => node.op) };
    return typeof said === 'string' ? { yes: said } : said;
  }

  #deniedFunction(node: CallNode): readonly Phrase[] {
    const { not } = this.words.inTable;
    return node.op === 'in' && typeof not === 'string' ? this.fill(not, node) : this.#not(node);
  }

  #not(node: RuleNode): readonly Phrase[] {
    return this.#around(this.words.not, node.path, this.say(node));
  }

  /** A template's words around phrases, in place of `{0}` and `{1}`. */
  #around(template: string, path: string, ...parts: readonly (readonly Phrase[])[]): readonly Phrase[] {
    return template
      .split(/(\{\d\})/)
      .flatMap((part): readonly Phrase[] => {
        const slot = /^\{(\d)\}$/.exec(part)?.[1];
        return slot === undefined ? [{ text: part, path, kind: 'joiner' }] : (parts[Number(slot)] ?? []);
      })
      .filter(({ text }) => text !== '');
  }

  /** A node inside another: in parentheses if it joins parts itself, by another word. */
  #inside(node: RuleNode, joiner: string): readonly Phrase[] {
    const said = this.say(node);
    if (node.kind !== 'operation' || !joining.has(node.op) || node.args.length < 2) return said;
    const { and, or } = this.words.joiners;
    if ((node.op === 'and' && joiner === and) || (node.op === 'or' && joiner === or)) return said;
    const { path } = node;
    return [{ text: '(', path, kind: 'joiner' }, ...said, { text: ')', path, kind: 'joiner' }];
  }
}

/** The template for that many arguments, as it holds or denied; null where there are no words for the denial. */
function wordsFor({ yes, not }: Saying, denied: boolean, count: number): string | null {
  if (denied && not === undefined) return null;
  return templateFor((denied ? not : undefined) ?? yes, count);
}

function templateFor(template: Template, count: number): string {
  if (typeof template === 'string') return template;
  const fitting = Object.keys(template)
    .map(Number)
    .filter((least) => least <= count);
  return template[Math.max(...fitting)] ?? template[Math.min(...Object.keys(template).map(Number))] ?? '{*}';
}
