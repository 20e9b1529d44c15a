import type { Method } from '../../domain/people/people';

/** What a state's text asks to consider of a caseload that is counted in some way; each point with its letter there. */
export type ConsideredPoints = {
  methods: readonly Method[];
  where: string;
  points: readonly (readonly [letter: string, what: string])[];
};
