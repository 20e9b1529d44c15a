import { defineConfig } from 'vitest/config';

/** The tests that run on the sources alone: two others read `dist/`, which would have to be built anew for every mutant. */
export default defineConfig({
  test: {
    include: (process.env.TESTS ?? 'domain,standards,app')
      .split(',')
      .map((folder) => `test/${folder}/**/*.test.ts`),
    exclude: ['test/app/report/agreement.test.ts', 'test/app/report/oneSummary.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
