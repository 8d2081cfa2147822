import { defaultFieldLabel, type Language, parse, sentence } from '@sluice/logic';
import { fieldWords, type Workspace } from '@sluice/model';
import type { Catalogue } from './catalogue.ts';
import type { UserRule } from './user-rules.ts';

const longest = 240;

/** A config with the rules found in it. */
interface SaidConfig {
  readonly config: Readonly<Record<string, unknown>>;
  readonly rules: readonly UserRule[];
  readonly catalogue: Catalogue;
  readonly segments: Workspace['segments'];
  readonly language: Language;
}

/**
 * A node's sentence with the one rule of its config in words, which the plugin itself cannot say. Where the
 * user has put it into words (the config's `label`), those are enough.
 */
export function sayRules(own: string, said: SaidConfig): string {
  const { rules, config, catalogue, segments, language } = said;
  const [only] = rules;
  if (typeof config.label === 'string' && config.label !== '') return own;
  if (only === undefined || rules.length > 1 || typeof only.rule !== 'object' || only.rule === null)
    return own;
  const fieldLabel = (name: string): string => {
    const field = catalogue.fields.get(name);
    return field === undefined ? defaultFieldLabel(name, language) : fieldWords(field, language).label;
  };
  const segmentLabel = (id: string): string => segments.find((segment) => segment.id === id)?.name ?? id;
  const words = sentence(parse(only.rule).tree, { fieldLabel, segmentLabel, language });
  const whole = words.charAt(0).toUpperCase() + words.slice(1);
  return `${own} ${whole.length > longest ? `${whole.slice(0, longest)}…` : `${whole}.`}`;
}
