import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/buildOnce.ts',
    setupFiles: 'test/sameDraws.ts',
    // One for each core: the default leaves one idle, and on two cores the run would take twice as long.
    maxWorkers: '100%',
    // No test changes a module: the files of a worker share them, and a minute of importing is saved.
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
