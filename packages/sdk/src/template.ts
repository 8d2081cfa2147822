import type { Rule } from './json.ts';

const placeholder = /\{\{\s*([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*(?:\|([^{}]*))?\}\}/g;

/**
 * Text with placeholders as a rule. `{{lead.traits.first_name}}` becomes the field's
 * value, nothing where it is unknown; `{{lead.traits.first_name|there}}` says "there"
 * instead. Numbers of the score are rounded, since a score is shown without decimals.
 * A malformed placeholder stays literal text.
 */
export function template(text: string): Rule {
  const parts: Rule[] = [];
  let from = 0;
  for (const match of text.matchAll(placeholder)) {
    const [whole, path = '', otherwise] = match;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(value(path, otherwise?.trim() ?? null));
    from = match.index + whole.length;
  }
  if (parts.length === 0) return text;
  if (from < text.length) parts.push(text.slice(from));
  return { cat: parts };
}

function value(path: string, otherwise: string | null): Rule {
  const field: Rule = { var: path };
  const shown = isScoreNumber(path) ? rounded(field) : field;
  return otherwise === null ? shown : { coalesce: [shown, otherwise] };
}

function isScoreNumber(path: string): boolean {
  return path.startsWith('score.') && path !== 'score.band';
}

/** Half up; nothing for a lead without a score. */
function rounded(field: Rule): Rule {
  const up: Rule = { '+': [field, 0.5] };
  return { if: [{ known: field }, { '-': [up, { '%': [up, 1] }] }, ''] };
}
