import type { Workspace } from '@sluice/model';
import type { BacktestPlans, Qualification } from '@sluice/runtime/backtest';

const mql = 'mql';

/** What qualifies where nobody says: becoming an MQL where a version makes leads that, else the handoff threshold. */
export const usualQualification = (plans: BacktestPlans, { scoring, stages }: Workspace): Qualification => {
  const moves = plans.sides.some(({ content }) =>
    content.program.steps.some(
      (step) => step.kind === 'stage' && JSON.stringify(step.logic).includes(`"${mql}"`),
    ),
  );
  return moves && stages.some(({ id }) => id === mql)
    ? { kind: 'stage', stage: mql }
    : { kind: 'score', atLeast: scoring.handoffThreshold };
};
