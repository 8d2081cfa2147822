const awkward = /[\u2028\u2029<>/\u007f-\uffff]/g;

/**
 * A primitive as JavaScript source: the one way anything a user wrote gets into generated code. Texts become double
 * quoted ASCII, so that no quote, line end, comment end or lone surrogate can end the literal or the script around it.
 */
export function literal(value: null | boolean | number | string): string {
  if (typeof value === 'string') return JSON.stringify(value).replace(awkward, escaped);
  if (typeof value !== 'number') return String(value);
  if (Object.is(value, -0)) return '(-0)';
  return value < 0 ? `(${value})` : String(value);
}

function escaped(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
