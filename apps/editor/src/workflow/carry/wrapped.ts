/** A text in lines of so many letters at most, broken between words; what does not fit ends in “…”. */
export const wrapped = (
  text: string,
  { letters, lines }: { readonly letters: number; readonly lines: number },
): readonly string[] => {
  const out: string[] = [];
  let line = '';
  const pieces = text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((word) => word.match(new RegExp(`.{1,${letters}}`, 'gu')) ?? []);
  for (const word of pieces) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= letters) line = longer;
    else {
      out.push(line);
      line = word;
    }
  }
  if (line !== '') out.push(line);
  if (out.length <= lines) return out;
  const last = out[lines - 1] ?? '';
  return [...out.slice(0, lines - 1), `${last.slice(0, letters - 1).trimEnd()}…`];
};
