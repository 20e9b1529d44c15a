import type { Example } from './example';
import { homeExamples } from './homeExamples';
import { reassignExamples } from './reassignExamples';
import { setUpExamples } from './setUpExamples';

/** Every state of the sidebar: the screens that are looked at, checked for accessibility and walked through. */
export const examples: readonly Example[] = [...homeExamples, ...reassignExamples, ...setUpExamples];
