import type { Store } from '@sluice/store';
import { createRuntime, type Runtime, type RuntimeOptions } from '../../src/index.ts';
import { evaluate, nodeTypes } from './workflow.ts';

/** A runtime that fails the test on any unexpected error. */
export const runtimeOn = (store: Store, options: Partial<RuntimeOptions> = {}): Runtime =>
  createRuntime({
    store,
    registry: nodeTypes,
    clock: Date.now,
    random: Math.random,
    evaluate,
    onError: (error) => {
      throw error;
    },
    ...options,
  });
