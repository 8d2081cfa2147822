import type { Json } from '../json.ts';
import type { CallNode, RuleNode } from '../tree.ts';
import type { LanguageWords, Saying } from './language.ts';

/** A piece of a rule's sentence. `path` is the JSON Pointer of what it speaks of. */
export interface Phrase {
  readonly text: string;
  readonly path: string;
  readonly kind: 'field' | 'operator' | 'value' | 'joiner';
}

/** Says the parts of an operator. */
export interface Speaker {
  /** The words of the language spoken. */
  readonly words: LanguageWords;
  /** The phrases of a node, in parentheses where the reader would lose the way. */
  say(node: RuleNode): readonly Phrase[];
  /** The phrases of a node as a condition that does not hold. */
  deny(node: RuleNode): readonly Phrase[];
  /** What people call a field, given its dotted name. */
  field(name: string): string;
  /** What people call an event that happened, given its type: "viewed a page". */
  event(type: string): string;
  /** A call of `segment`, as it holds or denied: "is in ICP fit". */
  inSegment(node: CallNode, denied: boolean): readonly Phrase[];
  /** A rule that is written as plain data, as a tree. */
  read(rule: Json): RuleNode;
  /** A value in words. */
  value(value: unknown): string;
  /** Nodes with a joiner between them. */
  join(nodes: readonly RuleNode[], joiner: string, path: string): readonly Phrase[];
  /** Fills a template: `{0}` is the first argument, `{*}` all of them, `{1*}` the second and further. */
  fill(template: string, node: CallNode): readonly Phrase[];
}

/**
 * How an operator reads: a template, templates by number of arguments (the largest given that is not more than the
 * call has), or a function. `not` is the same denied; without it the sentence is put into "not (…)". These are the
 * English words; a function takes those of the language from its speaker.
 */
export type Say = string | Saying | ((node: CallNode, speaker: Speaker) => readonly Phrase[]);

/** A template, or templates by number of arguments. */
export type Template = string | Readonly<Record<number, string>>;
