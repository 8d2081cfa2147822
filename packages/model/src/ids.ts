declare const brand: unique symbol;
type Branded<T, B extends string> = T & { readonly [brand]?: B };

/** A lead's id: UUIDv7 text, made at ingest. */
export type LeadId = Branded<string, 'LeadId'>;
/** A workflow's id: UUIDv7 text. */
export type WorkflowId = Branded<string, 'WorkflowId'>;
/** A node's id within its workflow; never reused. */
export type NodeId = Branded<string, 'NodeId'>;
/** A run's id: `event:workflow:trigger node`, so a retry makes the same one. */
export type RunId = Branded<string, 'RunId'>;
/** An effect's key: `run:node:visit`; equal keys are one effect. */
export type EffectKey = Branded<string, 'EffectKey'>;
/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = Branded<number, 'Instant'>;
