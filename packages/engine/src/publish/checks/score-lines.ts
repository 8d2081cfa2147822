import { childrenOf, parse, type RuleNode, varsOf } from '@sluice/logic';
import { type Diagnostic, highestTotal, problem, type ScoringModel } from '@sluice/model';
import { type Flow, type FlowCheck, type FlowStep, reachedFrom } from './flow-facts.ts';

const looksAtBands = ({ step }: FlowStep, tree: RuleNode): boolean =>
  varsOf(tree).includes('score.band') || (step.kind === 'trigger' && step.events.includes('band.changed'));

const constantsIn = (tree: RuleNode): readonly unknown[] => {
  if (tree.kind === 'literal') return [tree.value];
  if (tree.kind === 'data') return Array.isArray(tree.value) ? tree.value : [];
  return childrenOf(tree).flatMap(constantsIn);
};

/** Does a handoff to sales come after this step? */
const handsOff = (flow: Flow, { step }: FlowStep): boolean =>
  [...reachedFrom(flow, [step.node])].some((node) => flow.steps.get(node)?.capabilities.includes('handoff'));

/** D3: a band decides on a handoff, and the handoff threshold lies inside that band. */
const overlaps = (
  flow: Flow,
  at: FlowStep,
  { bands, handoffThreshold }: ScoringModel,
): readonly Diagnostic[] => {
  const { tree } = parse(at.step.logic);
  if (!looksAtBands(at, tree)) return [];
  const named = new Set(constantsIn(tree));
  const split = bands.find(
    ({ id, from, to }) =>
      named.has(id) && (from === null || from < handoffThreshold) && (to === null || handoffThreshold < to),
  );
  if (split === undefined || !handsOff(flow, at)) return [];
  const words = `“${at.step.title}” goes by the band “${split.name}” (${split.from ?? '…'} to ${split.to ?? '…'}), and handoff begins inside it, at ${handoffThreshold}: leads below that would be handed over too. Ask for the score itself.`;
  return [
    problem('band.overlaps-handoff', `/nodes/${at.index}/config`, words, {
      severity: 'warning',
      node: at.step.node,
    }),
  ];
};

/** A score no lead can have is waited for. */
const unreachable = ({ step, index }: FlowStep, model: ScoringModel): readonly Diagnostic[] => {
  const most = highestTotal(model);
  const lines = step.kind === 'trigger' ? (step.lines ?? []) : [];
  return lines
    .filter((line) => line > most)
    .map((line) =>
      problem(
        'score.unreachable',
        `/nodes/${index}/config`,
        `“${step.title}” waits for a score of ${line}, and no lead can have more than ${most}.`,
        { severity: 'warning', node: step.node },
      ),
    );
};

/** Steps that go by bands or scores in a way the scoring model does not bear out. */
export const checkScoreLines =
  (model: ScoringModel): FlowCheck =>
  (flow) =>
    [...flow.steps.values()].flatMap((at) => [...overlaps(flow, at, model), ...unreachable(at, model)]);
