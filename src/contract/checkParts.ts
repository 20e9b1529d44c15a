/** The parts of the check of an installation in their order: each is a call of its own, so that none takes long. */
export const CHECK_PARTS = ['nothing', 'services', 'texts', 'sheet', 'size', 'times'] as const;
export type CheckPart = (typeof CHECK_PARTS)[number];

/** So many signs the part `size` sends. */
export const LARGEST_ANSWER = 2_000_000;
