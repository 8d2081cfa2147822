import { defineConfig } from 'vitest/config';

/** Tests bundle, start sandboxes and the compiler, which a busy machine takes its time for. */
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 120_000 } });
