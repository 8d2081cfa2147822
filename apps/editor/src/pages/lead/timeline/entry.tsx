import type { Shape } from '../../_api/client.ts';
import { EffectEntry } from './effect-entry.tsx';
import { EventEntry } from './event-entry.tsx';
import { PointsEntry } from './points-entry.tsx';
import { StageMoveEntry } from './stage-move-entry.tsx';

/** An entry of one kind: `EntryOf<'event'>`. */
export type EntryOf<K extends Shape<'TimelineEntry'>['kind']> = Extract<
  Shape<'TimelineEntry'>,
  { readonly kind: K }
>;

/** One thing that happened to a lead, decisions apart. */
export const Entry = ({
  entry,
  focused,
}: {
  readonly entry: Exclude<Shape<'TimelineEntry'>, EntryOf<'decision'>>;
  readonly focused: boolean;
}) => {
  switch (entry.kind) {
    case 'event':
      return <EventEntry entry={entry} focused={focused} />;
    case 'score':
      return <PointsEntry entry={entry} />;
    case 'stage':
      return <StageMoveEntry entry={entry} />;
    case 'effect':
      return <EffectEntry entry={entry} />;
  }
};
