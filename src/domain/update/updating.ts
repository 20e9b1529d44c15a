import type { Case } from '../caseload/cases';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import type { Person } from '../people/people';
import type { PersonFound } from '../people/personName';
import type { Entry } from '../record/entry';
import type { Managed } from '../roster/managed';
import type { RosterPen } from '../roster/rosterPen';
import type { ExportSheet } from './exportSheet';
import type { UpdateItem } from './updateItems';

/** What planning an update looks at. */
export type Updating = {
  sheet: ExportSheet;
  pen: RosterPen;
  /** Whether the sheet is the roster itself, so that nothing is written into it but what is put back. */
  pasted: boolean;
  lines: ReadonlyMap<string, Line>;
  cases: ReadonlyMap<string, Case>;
  entriesOf: (lineKey: string) => readonly Entry[];
  find: (name: string) => PersonFound<Person>;
  /** Case management that the roster names and the record doesn't know yet. */
  newManaged: readonly Managed[];
  /** Every key that the record has used. */
  keys: ReadonlySet<string>;
  newKey: (letter: 'L' | 'C') => string;
  today: Day;
  /** From when other people and hours hold. */
  from: Day;
  lastDay: Day | '';
  reason: string;
};

/** What can be done with an item. */
export type Choice = 'leave' | 'same' | 'apart' | 'add' | 'keep' | 'exit' | 'take' | 'ours' | 'theirs';

export type Taken = { item: UpdateItem; choice: Choice };

/** What keeps an update from being saved, or what the user should know before. `lines` are those that it is about. */
export type UpdateProblem = {
  severity: 'blocks' | 'warns';
  field: 'from' | 'lastDay' | 'choices' | null;
  lines: { student: string; service: string; day: Day | '' }[];
} & (
  | { code: 'before-start' | 'after-end' | 'last-day-before-start' | 'runs-until' | 'cancels-later' }
  | { code: 'day-unreadable'; text: string }
  | { code: 'in-the-past'; day: Day }
  | {
      code:
        | 'day-missing'
        | 'nothing-to-change'
        | 'made-by-formula'
        | 'changed-since-read'
        | 'people-without-key';
    }
  | { code: 'no-comparison' | 'wrong-choice'; text: string }
);

/** Collects what is found line by line, each kind once. */
export class UpdateProblems {
  readonly found: UpdateProblem[] = [];

  add(problem: UpdateProblem): void {
    this.found.push(problem);
  }

  line(
    code: 'before-start' | 'after-end' | 'last-day-before-start' | 'runs-until' | 'cancels-later',
    { timeline }: Line,
    day: Day | '',
  ): void {
    const { student, service } = timeline;
    const known = this.found.find((each) => each.code === code);
    if (known) known.lines.push({ student, service, day });
    else
      this.add({
        code,
        severity: code === 'runs-until' || code === 'cancels-later' ? 'warns' : 'blocks',
        field: code === 'last-day-before-start' || code === 'cancels-later' ? 'lastDay' : 'from',
        lines: [{ student, service, day }],
      });
  }

  get blocked(): boolean {
    return this.found.some(({ severity }) => severity === 'blocks');
  }
}
