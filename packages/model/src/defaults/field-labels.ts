import type { Field } from '../workspace.ts';
import { germanFields } from './fields.de.ts';
import { defaultFields } from './fields.ts';

const english = new Map(defaultFields.map((field) => [field.path, field]));

/**
 * A field as people of a language know it: one that nobody renamed is said in their language, any other as it was
 * named.
 */
export function fieldWords(
  field: Pick<Field, 'path' | 'label' | 'description'>,
  language: string,
): { readonly label: string; readonly description: string | undefined } {
  const { label, description } = field;
  const own =
    language === 'de' && Object.hasOwn(germanFields, field.path) ? germanFields[field.path] : undefined;
  const origin = english.get(field.path);
  return {
    label: own !== undefined && origin?.label === label ? own[0] : label,
    description: own !== undefined && origin?.description === description ? own[1] : description,
  };
}
