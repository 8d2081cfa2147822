import { isList, isObject, type Json } from '../json.ts';
import { operators } from '../operators/index.ts';
import { parse } from '../parse.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import { defaultEventLabel, defaultFieldLabel } from './labels.ts';
import { comparedCount } from './past-words.ts';
import type { Phrase, Speaker, Template } from './say.ts';

/** How to say a rule. */
export interface SentenceOptions {
  /** The name people know a field by, given its dotted name. Default: the name in plain words. */
  readonly fieldLabel?: (name: string) => string;
  /** What people call an event that happened, given its type. Default: "viewed a page" for `page.viewed`. */
  readonly eventLabel?: (type: string) => string;
  /** BCP 47 tag for writing numbers. Default `en`. */
  readonly locale?: string;
}

/** A rule as phrases, so that an editor can underline each; their texts joined are the sentence. */
export function phrases(tree: RuleNode, options: SentenceOptions = {}): readonly Phrase[] {
  return new Voice(options).say(tree);
}

/** A rule as one English sentence. */
export function sentence(tree: RuleNode, options: SentenceOptions = {}): string {
  return phrases(tree, options)
    .map((phrase) => phrase.text)
    .join('');
}

const joining: ReadonlySet<string> = new Set(['and', 'or', 'if', '?:', '+', '-', '*', '/']);

class Voice implements Speaker {
  readonly #label: (name: string) => string;
  readonly #event: (type: string) => string;
  readonly #numbers: Intl.NumberFormat;

  constructor({
    fieldLabel = defaultFieldLabel,
    eventLabel = defaultEventLabel,
    locale = 'en',
  }: SentenceOptions) {
    this.#label = fieldLabel;
    this.#event = eventLabel;
    this.#numbers = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
  }

  say(node: RuleNode): readonly Phrase[] {
    const { path } = node;
    switch (node.kind) {
      case 'literal':
      case 'data':
        return [{ text: this.value(node.value), path, kind: 'value' }];
      case 'list':
        return node.items.length === 0
          ? [{ text: 'nothing', path, kind: 'value' }]
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
    if (node.kind === 'var') return [...this.say(node), { text: ' is not set', path, kind: 'operator' }];
    return this.#not(node);
  }

  field(name: string): string {
    return this.#label(name);
  }

  event(type: string): string {
    return this.#event(type);
  }

  read(rule: Json): RuleNode {
    return parse(rule).tree;
  }

  value(value: unknown): string {
    if (typeof value === 'number') return this.#numbers.format(value);
    if (typeof value === 'string') return value === '' ? '""' : value;
    if (value === null || value === undefined) return 'nothing';
    if (typeof value === 'boolean') return value ? 'true' : 'false';
    if (isList(value)) return value.map((item) => this.value(item)).join(', ');
    if (!isObject(value)) return 'nothing';
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
        ? [
            { text: 'the field named ', path, kind: 'operator' },
            ...(node.args[0] ? this.say(node.args[0]) : []),
          ]
        : [{ text: this.#label(name), path, kind: 'field' }];
    if (!fallback || (fallback.kind === 'literal' && fallback.value === null)) return field;
    return [
      ...field,
      { text: ' (or ', path, kind: 'joiner' },
      ...this.say(fallback),
      { text: ' if missing)', path, kind: 'joiner' },
    ];
  }

  #call(node: RuleNode & { readonly kind: 'operation' }, denied: boolean): readonly Phrase[] {
    const counted = denied ? null : comparedCount(node, this);
    if (counted !== null) return counted;
    const say = operators.get(node.op)?.say ?? `${node.op} of {*}`;
    if (node.op === '!')
      return denied ? this.#inside(node.args[0] ?? node, '') : this.deny(node.args[0] ?? node);
    if (typeof say === 'function') {
      const denial = denied ? deniedText[node.op] : undefined;
      if (denial) return this.fill(denial, node);
      return denied ? this.#not(node) : say(node, this);
    }
    if (typeof say === 'string') return denied ? this.#not(node) : this.fill(say, node);
    if (denied && say.not === undefined) return this.#not(node);
    return this.fill(templateFor(denied ? (say.not ?? say.yes) : say.yes, node.args.length), node);
  }

  #not(node: RuleNode): readonly Phrase[] {
    const { path } = node;
    const [open, close]: readonly [Phrase, Phrase] = [
      { text: 'not (', path, kind: 'joiner' },
      { text: ')', path, kind: 'joiner' },
    ];
    return [open, ...this.say(node), close];
  }

  /** A node inside another: in parentheses if it joins parts itself, by another word. */
  #inside(node: RuleNode, joiner: string): readonly Phrase[] {
    const said = this.say(node);
    if (node.kind !== 'operation' || !joining.has(node.op) || node.args.length < 2) return said;
    if (joiner === ` ${node.op} `) return said;
    const { path } = node;
    return [{ text: '(', path, kind: 'joiner' }, ...said, { text: ')', path, kind: 'joiner' }];
  }
}

const deniedText: Readonly<Record<string, string>> = { in: '{0} is not one of {1}' };

function templateFor(template: Template, count: number): string {
  if (typeof template === 'string') return template;
  const fitting = Object.keys(template)
    .map(Number)
    .filter((least) => least <= count);
  return template[Math.max(...fitting)] ?? template[Math.min(...Object.keys(template).map(Number))] ?? '{*}';
}
