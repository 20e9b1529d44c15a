import type { Output } from '../../src/contract/contract';

/** What the server says when the sidebar opens. */
export type HomeAnswer = Output<'open'>;
