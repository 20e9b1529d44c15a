import type { Case } from '../caseload/cases';
import type { Line } from '../caseload/line';
import type { Day } from '../cells/day';
import { blocks, type Finding, type FindingCase, type Findings, warns } from '../decide/finding';
import type { Person } from '../people/people';
import type { PersonFound } from '../people/personName';
import type { Entry } from '../record/entry';
import type { RosterCase } from '../roster/managed';
import type { RosterPen } from '../roster/rosterPen';
import type { ExportSheet } from './exportSheet';
import type { UpdateItem } from './updateItems';

/** What planning an update looks at. */
export type UpdateInput = {
  sheet: ExportSheet;
  pen: RosterPen;
  /** Whether the sheet is the roster itself, so that nothing is written into it but what is put back. */
  pasted: boolean;
  lines: ReadonlyMap<string, Line>;
  cases: ReadonlyMap<string, Case>;
  entriesOf: (lineKey: string) => readonly Entry[];
  find: (name: string) => PersonFound<Person>;
  /** Case management that the roster names and the record doesn't know yet. */
  newManaged: readonly RosterCase[];
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
export type ItemChoice = 'leave' | 'same' | 'apart' | 'add' | 'keep' | 'exit' | 'take' | 'ours' | 'theirs';

export type TakenItem = { item: UpdateItem; choice: ItemChoice };

/** What is found of lines, and told of all of them together. */
const OF_LINES = {
  'amount-stays': (cases) => warns({ code: 'amount-stays', field: 'choices', cases }),
  'renewal-overdue': (cases) => warns({ code: 'renewal-overdue', field: 'from', cases }),
  'after-end': (cases) => blocks({ code: 'after-end', field: 'from', cases }),
  'before-start': (cases) => blocks({ code: 'before-start', field: 'from', cases }),
  'cancels-later': (cases) => warns({ code: 'cancels-later', field: 'lastDay', cases }),
  'ends-planned': (cases) => warns({ code: 'ends-planned', field: 'choices', cases }),
  'ends-stay': (cases) => warns({ code: 'ends-stay', field: 'choices', cases }),
  'exits-passed': (cases) => warns({ code: 'exits-passed', field: 'choices', cases }),
  'hours-outside-range': (cases) => warns({ code: 'hours-outside-range', field: 'choices', cases }),
  'hours-over-week': (cases) => blocks({ code: 'hours-over-week', field: 'choices', cases }),
  'limits-change': (cases) => warns({ code: 'limits-change', field: 'choices', cases }),
  'limits-upside-down': (cases) => blocks({ code: 'limits-upside-down', field: 'choices', cases }),
  'last-day-before-start': (cases) => blocks({ code: 'last-day-before-start', field: 'lastDay', cases }),
  'runs-until': (cases) => warns({ code: 'runs-until', field: 'from', cases }),
} satisfies { [code: string]: (cases: FindingCase[]) => Finding };

/** Tells what is found of a line, with the other lines that it was found of before. */
export function tellOfLine(
  findings: Findings,
  code: keyof typeof OF_LINES,
  { timeline }: { timeline: Pick<Line['timeline'], 'student' | 'service'> },
  day: Day | '',
): void {
  const { student, service } = timeline;
  const known = findings.found.find((each) => each.code === code);
  if (known && 'cases' in known) known.cases.push({ student, service, day });
  else findings.add(OF_LINES[code]([{ student, service, day }]));
}
