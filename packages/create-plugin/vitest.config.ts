import { defineConfig } from 'vitest/config';

/** Every test starts programs of its own, which a busy machine takes its time for. */
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 120_000 } });
