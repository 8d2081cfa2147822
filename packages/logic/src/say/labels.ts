import { german } from './de.ts';
import { english } from './en.ts';
import type { Language, LanguageWords } from './language.ts';

/** What each language says. */
export const languages: Readonly<Record<Language, LanguageWords>> = { en: english, de: german };

const prefixes = [
  'lead.traits.',
  'account.traits.',
  'event.properties.',
  'event.fields.',
  'lead.',
  'account.',
  'event.',
  'current.',
];

/** A dotted name for people: `lead.traits.employeeCount` is "employee count"; the whole data is "it". */
export function defaultFieldLabel(name: string, language: Language = 'en'): string {
  if (name === '') return languages[language].it;
  const prefix = prefixes.find((start) => name.startsWith(start) && name.length > start.length);
  return name
    .slice(prefix?.length ?? 0)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .toLowerCase()
    .trim();
}

/** What a lead did, in words: `page.viewed` is "viewed a page"; a type nobody knows is named as it is. */
export const defaultEventLabel = (type: string, language: Language = 'en'): string => {
  const { events, otherEvent } = languages[language];
  return (Object.hasOwn(events, type) ? events[type] : undefined) ?? otherEvent.replace('{0}', () => type);
};
