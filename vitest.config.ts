import { defineConfig } from 'vitest/config';

const forbidSkips = process.env['DUECOURSE_NO_SKIPS'] === '1';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/open-files.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // Property tests and whole logs take their time on a busy machine; a hang is still caught.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A random-looking order must never matter; a test that forgets its assertions must not pass.
    expect: { requireAssertions: true },
    reporters: forbidSkips ? ['default', './scripts/no-skips-reporter.mjs'] : ['default'],
  },
});
