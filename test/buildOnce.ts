import { execFileSync } from 'node:child_process';

/** Before any test: dist/ is what the sources say now, so that no test runs on files of yesterday. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['build.mjs'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
