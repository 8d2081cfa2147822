const longest = 2_048;

/** The path of a URL or path as it is compared: no scheme, host, query or fragment, lower case, no slash at the end. */
export function normalisePath(text: string): string {
  let path = text.slice(0, longest).trim().toLowerCase();
  const scheme = path.indexOf('://');
  if (scheme > 0 && !path.slice(0, scheme).includes('/')) {
    const slash = path.indexOf('/', scheme + 3);
    path = slash < 0 ? '/' : path.slice(slash);
  }
  const end = firstOf(path, '?#');
  if (end >= 0) path = path.slice(0, end);
  while (path.length > 1 && path.endsWith('/')) path = path.slice(0, -1);
  return path;
}

function firstOf(text: string, marks: string): number {
  for (let i = 0; i < text.length; i++) if (marks.includes(text.charAt(i))) return i;
  return -1;
}

/** One step of a pattern: a character, `*` within a segment, `**` across segments. */
interface Step {
  readonly kind: 'char' | 'star' | 'globstar';
  readonly char: string;
}

/** A compiled path pattern. */
export type Glob = readonly Step[];

/** Compiles a pattern: `*` is anything but a slash, `**` is anything; a final `/**` also matches the folder itself. */
export function compileGlob(pattern: string): readonly Glob[] {
  const text = normalisePattern(pattern);
  const whole = steps(text);
  return text.endsWith('/**') && text.length > 3 ? [whole, steps(text.slice(0, -3))] : [whole];
}

function normalisePattern(pattern: string): string {
  const text = pattern.slice(0, longest).trim().toLowerCase();
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text;
}

function steps(text: string): Glob {
  const found: Step[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== '*') found.push({ kind: 'char', char });
    else if (text.charAt(i + 1) !== '*') found.push({ kind: 'star', char });
    else {
      found.push({ kind: 'globstar', char });
      while (text.charAt(i + 1) === '*') i++;
    }
  }
  return found;
}

/**
 * Does a normalised path match? Goes through path and pattern with one place to return to for each kind of star, so
 * the work is bounded by the product of both lengths; a user's pattern never becomes a RegExp.
 */
export function matchGlob(path: string, glob: Glob): boolean {
  let [at, step] = [0, 0];
  let [starAt, starStep, deepAt, deepStep] = [-1, -1, -1, -1];
  for (;;) {
    const wanted = glob[step];
    if (wanted?.kind === 'globstar') {
      [deepAt, deepStep, starAt, starStep] = [at, ++step, -1, -1];
    } else if (wanted?.kind === 'star') {
      [starAt, starStep] = [at, ++step];
    } else if (wanted?.kind === 'char' && at < path.length && wanted.char === path.charAt(at)) {
      at++;
      step++;
    } else if (!wanted && at === path.length) {
      return true;
    } else if (starStep >= 0 && starAt < path.length && path.charAt(starAt) !== '/') {
      at = ++starAt;
      step = starStep;
    } else if (deepStep >= 0 && deepAt < path.length) {
      [at, step, starAt, starStep] = [++deepAt, deepStep, -1, -1];
    } else {
      return false;
    }
  }
}
