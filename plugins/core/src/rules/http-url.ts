/** An absolute http(s) address with a host and without blanks. */
export function isHttpUrl(text: string): boolean {
  return /^https?:\/\/[^\s/?#@]+(?:[/?#]\S*)?$/i.test(text);
}
