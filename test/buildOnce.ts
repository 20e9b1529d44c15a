import { execFileSync } from 'node:child_process';

/** Before any test: dist/ is what the sources say now, so that no test runs on files of yesterday. `npm test` has built it already. */
export default function buildOnce(): void {
  if (process.env['DIST_IS_BUILT'] === '1') return;
  execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
