import type { TSchema } from 'typebox';
import type { Capability } from './capability.ts';
import type { ActionNode, BranchNode, Results, ScoreNode, StepNode, TriggerNode, WaitNode } from './node.ts';

/** Starts runs on events. */
export const defineTrigger = <S extends TSchema>(node: Omit<TriggerNode<S>, 'kind'>): TriggerNode<S> => ({
  ...node,
  kind: 'trigger',
});

/** Sends a run one way or another by a rule. */
export const defineCondition = <S extends TSchema>(node: Omit<BranchNode<S>, 'kind'>): BranchNode<S> => ({
  ...node,
  kind: 'condition',
});

/** Sends runs several ways by chance or by case. */
export const defineSplit = <S extends TSchema>(node: Omit<BranchNode<S>, 'kind'>): BranchNode<S> => ({
  ...node,
  kind: 'split',
});

/** Gives points. */
export const defineScore = <S extends TSchema>(node: Omit<ScoreNode<S>, 'kind'>): ScoreNode<S> => ({
  ...node,
  kind: 'score',
});

/** Moves a lead to a stage. */
export const defineStage = <S extends TSchema>(node: Omit<StepNode<S>, 'kind'>): StepNode<S> => ({
  ...node,
  kind: 'stage',
});

/** Holds a run until an instant, or until an event. */
export const defineWait = <S extends TSchema>(node: Omit<WaitNode<S>, 'kind'>): WaitNode<S> => ({
  ...node,
  kind: 'wait',
});

/** Changes the lead's own record within the turn. */
export const defineUpdate = <S extends TSchema>(node: Omit<StepNode<S>, 'kind'>): StepNode<S> => ({
  ...node,
  kind: 'update',
});

/** Asks the outside world for something. */
export const defineAction = <
  S extends TSchema,
  I extends TSchema,
  const R extends Results,
  const C extends Capability,
>(
  node: Omit<ActionNode<S, I, R, C>, 'kind'>,
): ActionNode<S, I, R, C> => ({ ...node, kind: 'action' });
