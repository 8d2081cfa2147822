import { defaultFieldLabel, parse, sentence } from '@sluice/logic';
import type { Catalogue } from './catalogue.ts';
import type { UserRule } from './user-rules.ts';

const longest = 240;

/** A node's sentence with the one rule of its config in words, which the plugin itself cannot say. */
export function sayRules(own: string, rules: readonly UserRule[], { fields }: Catalogue): string {
  const [only] = rules;
  if (only === undefined || rules.length > 1 || typeof only.rule !== 'object' || only.rule === null)
    return own;
  const fieldLabel = (name: string): string => fields.get(name)?.label ?? defaultFieldLabel(name);
  const words = sentence(parse(only.rule).tree, { fieldLabel });
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  return `${own} ${said.length > longest ? `${said.slice(0, longest)}…` : `${said}.`}`;
}
