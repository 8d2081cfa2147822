import type { Shape } from '../../_api/client.ts';
import type { EntryOf } from './entry.tsx';

type Entry = Shape<'TimelineEntry'>;

/** A line of the timeline: an entry, or the decisions several workflows took on one event. */
export type Line =
  | { readonly entry: Exclude<Entry, EntryOf<'decision'>> }
  | { readonly decisions: readonly EntryOf<'decision'>[] };

/** Puts neighbouring decisions on the same event together; everything else stays as it is. */
export const gather = (entries: readonly Entry[]): readonly Line[] => {
  const lines: Line[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'decision') {
      lines.push({ entry });
      continue;
    }
    const last = lines.at(-1);
    const same = last && 'decisions' in last && last.decisions[0]?.trace.event === entry.trace.event;
    if (same) lines.splice(-1, 1, { decisions: [...last.decisions, entry] });
    else lines.push({ decisions: [entry] });
  }
  return lines;
};

/** When a line happened. */
export const lineAt = (line: Line): string =>
  'entry' in line ? line.entry.at : (line.decisions[0]?.at ?? '');

/** A name of a line, the same whenever the timeline is read. */
export const lineKey = (line: Line): string => {
  if ('decisions' in line) {
    const [first] = line.decisions;
    return `decision ${first?.trace.event} ${first?.trace.run}`;
  }
  const { entry } = line;
  switch (entry.kind) {
    case 'event':
      return `event ${entry.id}`;
    case 'effect':
      return `effect ${entry.key}`;
    case 'stage':
      return `stage ${entry.event} ${entry.to}`;
    case 'score':
      return `score ${entry.event} ${entry.rule.workflow} ${entry.rule.version} ${entry.rule.node} ${entry.group} ${entry.points}`;
  }
};
