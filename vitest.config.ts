import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    globalSetup: 'test/buildOnce.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
