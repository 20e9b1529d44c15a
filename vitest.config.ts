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
    // Most of what a test makes is thrown away at once: with room for it, less is copied about.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=64'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
