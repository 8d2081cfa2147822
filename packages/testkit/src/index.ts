export type { NodeCheck } from './check.ts';
export { type CapabilityCall, type FakeWorld, secretReference } from './fake-capabilities.ts';
export { type FakeClock, fakeClock } from './fake-clock.ts';
export { nodeSuite } from './node-suite.ts';
export { type EffectRun, type LogLine, type RunEffectOptions, runEffect } from './run-effect.ts';
export { type NodeRun, type RunNodeOptions, runNode } from './run-node.ts';
