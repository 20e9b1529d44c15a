import fc from 'fast-check';
import { isProof } from './proof/figures';

/**
 * The tests draw the same samples on every machine and every day, so that a run fails for what was changed only; the proof draws new
 * ones each time, and prints the seed of what failed.
 */
if (!isProof) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20_261_128 });
