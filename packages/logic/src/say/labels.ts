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
export function defaultFieldLabel(name: string): string {
  if (name === '') return 'it';
  const prefix = prefixes.find((start) => name.startsWith(start) && name.length > start.length);
  return name
    .slice(prefix?.length ?? 0)
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[._-]+/g, ' ')
    .toLowerCase()
    .trim();
}
