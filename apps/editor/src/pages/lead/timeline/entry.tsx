import type { Shape } from '../../_api/client.ts';
import { DecisionEntry } from './decision-entry.tsx';
import { EffectEntry } from './effect-entry.tsx';
import { EventEntry } from './event-entry.tsx';
import { PointsEntry } from './points-entry.tsx';
import { StageMoveEntry } from './stage-move-entry.tsx';

/** An entry of one kind: `EntryOf<'event'>`. */
export type EntryOf<K extends Shape<'TimelineEntry'>['kind']> = Extract<
  Shape<'TimelineEntry'>,
  { readonly kind: K }
>;

/** One thing that happened to a lead. */
export const Entry = ({
  entry,
  focused,
}: {
  readonly entry: Shape<'TimelineEntry'>;
  readonly focused: boolean;
}) => {
  switch (entry.kind) {
    case 'event':
      return <EventEntry entry={entry} focused={focused} />;
    case 'decision':
      return <DecisionEntry entry={entry} />;
    case 'score':
      return <PointsEntry entry={entry} />;
    case 'stage':
      return <StageMoveEntry entry={entry} />;
    case 'effect':
      return <EffectEntry entry={entry} />;
  }
};
