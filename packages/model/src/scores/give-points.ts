import { own } from '../own.ts';
import type { ScoreRow } from '../turn-result.ts';
import { addFading } from './fading.ts';
import type { ScoreState } from './score-of.ts';

/** What of a ledger row decides a score. */
export type PointsRow = Pick<ScoreRow, 'lead' | 'group' | 'mode' | 'points' | 'delta' | 'at' | 'decay'> & {
  readonly rule: Pick<ScoreRow['rule'], 'workflow' | 'node'>;
};

/** The name of the one slot, and of the limit, a node has over all versions of its workflow. */
export const slotOf = ({ workflow, node }: PointsRow['rule']): string => `${workflow}:${node}`;

/**
 * What of a lead's points one more row changes. The turn and the explanation both fold rows by this, in the
 * order of the ledger, so that rows give the very bytes of the state.
 */
export function givePoints(
  state: ScoreState,
  row: PointsRow,
  slot: string = slotOf(row.rule),
): Partial<ScoreState> {
  const { group, points, delta, at, decay } = row;
  if (row.mode === 'set') {
    const slots = own(state.slots, group) ?? {};
    /* A slot that is set holds what its row says; one evened out after a merge holds its share of that. */
    const held = (own(slots, slot) ?? 0) + delta;
    const holds = Math.abs(held - points) < 1e-9 ? points : held;
    return { slots: { ...state.slots, [group]: { ...slots, [slot]: holds } } };
  }
  if (delta === 0) return {};
  if (decay === null) {
    return { points: { ...state.points, [group]: (own(state.points, group) ?? 0) + delta } };
  }
  const fading = state.fading ?? {};
  return { fading: { ...fading, [group]: addFading(own(fading, group), { points: delta, at, decay }) } };
}
