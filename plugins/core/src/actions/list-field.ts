import { ConfigError } from '@sluice/sdk';
import { Type } from 'typebox';

/** Name of a list of leads. */
export const listField = Type.String({
  title: 'List',
  description: 'Name of the list. It comes into being with its first lead.',
  default: '',
  maxLength: 100,
});

/** The name, trimmed; publishing asks for one. */
export function chosenList(list: string): string {
  const name = list.trim();
  if (name === '') throw new ConfigError('/list', 'Name the list.');
  return name;
}
