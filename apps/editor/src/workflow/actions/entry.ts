import type { Command, Surface } from '../../commands/index.ts';

/** A command before it has words: its id names the message. */
export interface Entry extends Omit<Command, 'label' | 'group' | 'surfaces'> {
  readonly surfaces: readonly [Surface, ...Surface[]];
}
