import { fieldName } from './field-name.ts';
import { shorten } from './shorten.ts';

/** A template as a sentence shows it: short, with `[first name]` for a placeholder. */
export function templateWords(text: string): string {
  return shorten(text.replaceAll(/\{\{\s*([\w.-]+)[^{}]*\}\}/g, (_, path: string) => `[${fieldName(path)}]`));
}
