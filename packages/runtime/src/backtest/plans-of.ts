import { compile, type Plan } from '@sluice/engine';
import type { BacktestPlans, BacktestSide } from './spec.ts';

/** The plan of one side: everything that runs, with that version in its place. */
export const planOfSide = (plans: BacktestPlans, { number, content }: BacktestSide): Plan => {
  const tried = { id: plans.workflow, number, version: content };
  const { scoring, stages, timezone, companyDomains } = plans.settings;
  const { plan, diagnostics } = compile(
    [...plans.others.slice(0, plans.place), tried, ...plans.others.slice(plans.place)],
    {
      stages,
      ...(scoring === undefined ? {} : { scoring }),
      ...(timezone === undefined ? {} : { timezone }),
      ...(companyDomains === undefined ? {} : { companyDomains }),
    },
  );
  if (plan === null) throw new Error(diagnostics.map(({ message }) => message).join(' '));
  return plan;
};
