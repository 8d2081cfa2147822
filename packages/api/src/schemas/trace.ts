import { Type } from 'typebox';
import { Json, JsonObject } from './json.ts';
import { millis, nullable, object, words } from './shape.ts';
import { ScoreDecay } from './workspace.ts';

/** The rule that did something. */
export const Cause = object(
  {
    workflow: Type.String(),
    workflowName: Type.String(),
    version: Type.Integer(),
    node: Type.String(),
    title: Type.String(),
  },
  { title: 'Cause' },
);

/** One node a run passed. */
export const TraceStep = object(
  {
    node: Type.String(),
    kind: Type.String(),
    title: Type.String(),
    value: Json,
    port: nullable(Type.String()),
  },
  { title: 'TraceStep' },
);

/** One passage of a lead through one workflow, as the engine gives it. */
export const RunTrace = object(
  {
    run: Type.String(),
    workflow: Type.String(),
    workflowName: Type.String(),
    version: Type.Integer(),
    event: Type.String(),
    eventType: Type.String(),
    at: millis(),
    steps: Type.Array(TraceStep),
    outcome: words(['ended', 'waiting', 'failed']),
    error: nullable(object({ node: Type.String(), code: Type.String(), message: Type.String() })),
  },
  { title: 'RunTrace' },
);

/** One row of the ledger, as the engine gives it. */
export const LedgerRow = object(
  {
    lead: Type.String(),
    at: millis(),
    group: Type.String(),
    mode: words(['add', 'set']),
    points: Type.Number(),
    delta: Type.Number(),
    limited: nullable(Type.String()),
    decay: nullable(ScoreDecay),
    rule: Cause,
    event: Type.String(),
  },
  { title: 'LedgerRow' },
);

/** A lead entering a stage, as the engine gives it. */
export const StageMove = object(
  {
    lead: Type.String(),
    at: millis(),
    from: nullable(Type.String()),
    to: Type.String(),
    rule: nullable(Cause),
    event: Type.String(),
  },
  { title: 'StageMove' },
);

/** An effect asked for, as the engine gives it. */
export const EffectRequest = object(
  {
    key: Type.String(),
    lead: Type.String(),
    type: Type.String(),
    input: Json,
    rule: Cause,
    run: Type.String(),
    at: millis(),
    subject: object({ id: Type.String(), email: nullable(Type.String()), traits: JsonObject }),
  },
  { title: 'EffectRequest' },
);
