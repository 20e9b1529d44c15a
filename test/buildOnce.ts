import { build } from '../build.mjs';

/** Before any test: dist/ is what the sources say now, so that no test runs on files of yesterday. */
export default async function buildOnce(): Promise<void> {
  await build();
}
