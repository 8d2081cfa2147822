import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['../store/src/testing/global-setup.ts'],
    testTimeout: 120_000,
    /* Real processes and databases on a busy machine: what fails twice is broken. */
    retry: process.env.CI ? 1 : 0,
    hookTimeout: 60_000,
  },
});
