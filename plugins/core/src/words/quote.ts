/** Words of the user's own within a sentence. */
export function quote(text: string): string {
  return `“${text}”`;
}
