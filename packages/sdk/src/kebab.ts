const kebab = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** Lower-case words joined by single hyphens, starting with a letter. */
export function isKebab(text: string): boolean {
  return kebab.test(text);
}
