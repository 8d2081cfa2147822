/** The JSON Pointer (RFC 6901) of a member of the value at `parent`; the root is the empty string. */
export function pointer(parent: string, key: string | number): string {
  return typeof key === 'number'
    ? `${parent}/${key}`
    : `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
