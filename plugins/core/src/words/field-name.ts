/** A field as people say it: `lead.traits.job_title` is "job title". */
export function fieldName(path: string): string {
  const last = path.split('.').at(-1) ?? '';
  if (last === '') return '(no field chosen yet)';
  return last
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/[_-]+/g, ' ')
    .toLowerCase();
}
