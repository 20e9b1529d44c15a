import type { Day } from '../cells/day';
import type { PlanFinding } from '../decide/finding';
import type { FormProblem } from '../decide/formFinding';

/** One of those whom a finding is about, as an example. */
export type YearCase = { student: string; service: string; day: Day };

/** What keeps a school year from being saved, or should be known before. The rim says which, and words it. */
export type YearProblem =
  | { code: 'from-unreadable' | 'cut-off-unreadable'; text: string }
  | { code: 'from-not-ahead'; from: Day }
  | { code: 'from-too-far'; until: Day }
  | { code: 'leaving-age-unreadable'; text: string; youngest: number; oldest: number }
  | { code: 'no-grade-column' | 'changed-since-read' | 'nothing-to-save' }
  /** Students with lines at sites that are not the actor's: their year is left alone. */
  | { code: 'at-other-sites'; students: number }
  /** Students whose grade a school year that was saved before changes. */
  | { code: 'planned-already'; students: number }
  | { code: 'unknown-student'; studentId: string }
  | { code: 'unknown-team' | 'unknown-person' }
  /** Who leaves has a service that begins only later, or is exited from one only later. */
  | { code: 'begins-later' | 'exited-later'; cases: readonly YearCase[] }
  /** Lines of students who go on that begin only after the first day: nothing here counts them. */
  | { code: 'begins-after'; from: Day; lines: number; first: Day }
  /** The same finding about `count` lines, of a team's move or of a student's exit. */
  | { code: 'of-moves'; count: number; first: PlanFinding }
  | { code: 'of-exits'; count: number; student: string; first: FormProblem };
