/**
 * What a node is. The kind says what the value of a node's `logic` means:
 *
 * - `trigger`: true, the event starts a run here
 * - `condition`, `split`: the name of the port the run leaves by
 * - `score`: points, added per event or set for this node's slot
 * - `stage`: the id of the stage to move to
 * - `wait`: when to go on, a {@link WaitValue}
 * - `update`: a {@link LeadPatch}, applied to the lead inside the turn
 * - `action`: the input of an effect, done by the host after the turn
 */
export type NodeKind = 'trigger' | 'condition' | 'split' | 'score' | 'stage' | 'wait' | 'update' | 'action';

/** Every kind, in the order the palette shows them. */
export const nodeKinds: readonly NodeKind[] = [
  'trigger',
  'condition',
  'split',
  'score',
  'stage',
  'wait',
  'update',
  'action',
];
