import type { ProblemGroup } from '../../contract/contract';
import { PROBLEM_CODES, type ProblemCode } from '../../contract/problemCodes';
import type { OpeningFinding } from '../../domain/caseload/openings';
import { grouped } from '../../domain/cells/grouped';
import { shortened } from '../../domain/cells/shortened';
import type { PeopleFinding } from '../../domain/people/people';
import type { LogFinding } from '../../domain/record/log';
import type { RosterFinding } from '../../domain/roster/roster';
import type { StandardsFinding } from '../../standards/district/standardsSheet';
import { newerText } from './newerText';

/** Something that could not be read or used, wherever it stands. */
export type Problem =
  | RosterFinding
  | PeopleFinding
  | LogFinding
  | StandardsFinding
  | {
      code:
        | OpeningFinding['code']
        | 'changed-by-hand'
        | 'limits-by-hand'
        | 'on-another-tab'
        | 'not-in-roster';
      place: string;
      text: string;
    };

/** The sidebar shows this many of a kind, and how many there are. */
const SHOWN = 50;

/** What each kind is called and why it matters or what to do. */
const KINDS: Record<ProblemCode, { title: string; why: string }> = {
  'changed-by-hand': {
    title: 'Changed by hand',
    why: 'The roster says something else than the record. The record counts until it is taken in or put back.',
  },
  'limits-by-hand': {
    title: 'Limits of the IEP changed by hand',
    why: 'The roster’s limits count. So that the record has the change, an Admin takes it into the history, or puts the limit back, under Changed by hand on Home.',
  },
  'on-another-tab': {
    title: 'Rows on another person’s tab',
    why: 'The record counts. Cut each row and paste it into the tab of whoever has the line, or reassign the line to whose tab it is.',
  },
  'missing-student-id': {
    title: 'Rows without a student ID',
    why: 'A row needs a student ID to be a line. These rows are left out.',
  },
  'no-id-yet': {
    title: 'No student ID yet',
    why: 'What stands there is nobody’s own ID, so these rows are left out. Give the student an ID of their own.',
  },
  'odd-student-id': {
    title: 'Words in the place of a student ID',
    why: 'Other rows have an ID there. The words count as this student’s: see that they are meant.',
  },
  'one-id-two-names': {
    title: 'One student ID under two names',
    why: 'All these lines count as one student’s. If they are two children, give each an ID of their own.',
  },
  'two-students': {
    title: 'Two students in one row',
    why: 'They count as one student. Give each a row of their own.',
  },
  'one-id-two-grades': {
    title: 'One student ID with two grades or birth dates',
    why: 'All these lines count as one student’s, each with its own row’s grade. Correct the cell that is wrong; if they are two children, give each an ID of their own.',
  },
  'one-name-two-students': {
    title: 'One name, two students',
    why: 'There are no student IDs, and these rows of one name have another birth date, school or grade, so they count as another student. If it is one child, write those cells alike.',
  },
  'damaged-student-id': {
    title: 'Student IDs that a spreadsheet made numbers of',
    why: '1.23E+09 has lost its digits, so nobody knows whose it is: each name counts as a student of its own. 1001.0 is read as 1001. Bring the IDs in as text.',
  },
  'student-ids-alike': {
    title: 'Student IDs that differ in zeros or capitals only',
    why: 'They count as two students. If they are one, write the ID alike.',
  },
  'missing-service': {
    title: 'Rows without a service',
    why: 'Without a service a line can’t be told from the student’s other lines; where services stand side by side, a student who has none of them is left out.',
  },
  'says-left': {
    title: 'Rows that say that the student has left, isn’t served yet, or has no IEP',
    why: 'Their lines count all the same. Exit the student, or take the row out of the roster.',
  },
  'same-line-twice': {
    title: 'The same line twice',
    why: 'The same Line ID, or the same student in a roster that names no providers: only the first row counts.',
  },
  'second-line': {
    title: 'A second line of one service',
    why: 'Same student, service and start date, but not the same in every cell: both count. If it is one service, delete one row. A Line ID column tells such rows apart for certain.',
  },
  'duplicate-row': {
    title: 'Repeated rows',
    why: 'The same row stands here twice, alike in every cell; it counts once.',
  },
  'overlapping-lines': {
    title: 'Overlapping dates',
    why: 'Two rows of one service overlap in time. Both count.',
  },
  'unreadable-amount': {
    title: 'Hours or minutes that can’t be read',
    why: 'They count as unknown, not as zero.',
  },
  'amount-not-made': {
    title: 'Hours or minutes that their columns don’t make',
    why: 'The columns beside the amount leave open how many minutes a week it is, or contradict each other. They count as unknown, not as zero.',
  },
  'amount-elsewhere': {
    title: 'Hours or minutes in another column alone',
    why: 'The column that counts is blank there, so they count as unknown, not as zero. Type into it how many a week these are.',
  },
  'doubtful-amount': {
    title: 'Unlikely hours or minutes',
    why: 'More than 40 hours a week, or less than a minute, as a percentage would be. They count as they stand.',
  },
  'other-amount': {
    title: 'Another amount in the same row',
    why: 'A total, a remark or the service says other hours or minutes than the column that counts, which goes on counting. Correct whichever is wrong.',
  },
  'two-services': {
    title: 'Two services in one cell',
    why: 'They count as one line, with the amount of the row. Give each service a row of its own.',
  },
  'unreadable-date': { title: 'Dates that don’t exist', why: 'They count as blank.' },
  'ambiguous-date': {
    title: 'Dates that can be read in two ways',
    why: 'Other cells of the column show that day and month don’t stand in one order, or that an import turned some around. They count as blank: write these as 2026-08-31.',
  },
  'doubtful-date': {
    title: 'Unlikely dates',
    why: 'A birth in the future or more than 26 years ago, or another date far from this year. They count as they stand.',
  },
  'not-a-date': { title: 'Not a date', why: 'They count as blank.' },
  'unreadable-grade': {
    title: 'Grades that can’t be read',
    why: 'These students are in no grade band, so limits may be missing.',
  },
  'blank-site': {
    title: 'No school where the student is served',
    why: 'The column of schools is blank here, while another column names the school at home. These lines are at no school until the cell is filled in.',
  },
  'two-sites': {
    title: 'Two schools in one cell',
    why: 'The text counts as a school of its own, so whoever works at one of the two doesn’t find the line. Write the school where the line is given.',
  },
  'unreadable-delivery': {
    title: 'Delivery that can’t be read',
    why: 'Neither direct nor consult; it counts as direct.',
  },
  'unreadable-mark': { title: 'Marks that can’t be read', why: 'Write yes or no, x or nothing.' },
  'end-before-start': { title: 'Ends before it starts', why: 'Please check both dates.' },
  'range-upside-down': {
    title: 'IEP range upside down',
    why: 'The minimum is above the maximum, so hours can’t be checked.',
  },
  'error-cell': {
    title: 'Cells with an error',
    why: 'A formula in the roster gives an error; the cell counts as blank. #REF! of an IMPORTRANGE waits for permission: click the cell and press Allow access.',
  },
  'two-people': {
    title: 'Two people in one cell',
    why: 'Only one of them can have the line. Say in Set up who counts; until then it is nobody’s and not in the record.',
  },
  'one-of-two': {
    title: 'Cells of two people, one of whom counts',
    why: 'You said in Set up who counts: the line is theirs alone, and whoever else stands in the cell is left out.',
  },
  'one-name-two-numbers': {
    title: 'One name with two staff numbers',
    why: 'They count as one person. If they are two, write their names so that they differ in the roster, the first initial or the number behind them.',
  },
  'odd-name': {
    title: 'Words that are no name',
    why: 'An agency, a role, a number or a remark stands here, alone or beside a name, and counts as a person just as it is written. Correct the cell, or list the words under “Also written as” of whom they mean in Providers.',
  },
  'name-fits-several': {
    title: 'Names that fit several people',
    why: 'Write the full name, or add it under “Also written as” of one person in Providers.',
  },
  'name-unknown': { title: 'Names not in Providers', why: 'Run Set up again to add them.' },
  'not-in-roster': {
    title: 'Lines that left the roster',
    why: 'The record knows them; the roster has no such row any more.',
  },
  'person-named-twice': {
    title: 'People listed twice in Providers',
    why: 'Please keep one row for each person.',
  },
  'key-used-twice': {
    title: 'A key used twice in Providers',
    why: 'Each person needs a key of their own; clear the copy.',
  },
  'email-used-twice': {
    title: 'An e-mail used twice in Providers',
    why: 'An account must belong to one person.',
  },
  'unreadable-access': {
    title: 'Access that can’t be read',
    why: 'Write Admin or Provider; it counts as Provider.',
  },
  'unreadable-method': {
    title: 'Method that can’t be read',
    why: 'Write head count, altcase, self-contained or ecse; the head count applies.',
  },
  'unreadable-number': { title: 'Numbers in Providers that can’t be read', why: 'They count as blank.' },
  'same-person-row': {
    title: 'Rows of Providers that are another row’s person',
    why: 'That row has this name under “Also written as”, so both count as one person on every day. You may delete the row.',
  },
  'person-without-name': { title: 'Rows of Providers without a name', why: 'They are left out.' },
  'unreadable-entry': {
    title: 'Rows of the record that can’t be read',
    why: 'Somebody typed into the Caseload log. These rows don’t count.',
  },
  'newer-entry': {
    title: 'Entries that a newer version saved',
    why: 'What this version of Caseload knows of them counts. They can’t be undone here.',
  },
  'repeated-entry': {
    title: 'Entries that stand in the record twice',
    why: 'What is listed here doesn’t count.',
  },
  'batch-not-whole': {
    title: 'A save that was cut off',
    why: 'It counts as not begun; nothing of it was applied.',
  },
  'batch-damaged': {
    title: 'A save of which rows are missing',
    why: 'Somebody deleted or retyped rows of the Caseload log. See History, Check the record.',
  },
  'standard-not-a-number': {
    title: 'Standards that can’t be used',
    why: 'Write a number above 0. The state’s number is used instead.',
  },
  'standards-upside-down': {
    title: 'Standards upside down',
    why: 'A desirable or low number is above its maximum or high one. The state’s two numbers are used instead.',
  },
  'standard-row-gone': {
    title: 'Standards that were deleted',
    why: 'The state’s number is used instead. “Restore the state’s numbers” brings the row back.',
  },
  'standard-row-twice': { title: 'Standards listed twice', why: 'The first row counts.' },
  'standard-row-unknown': { title: 'Rows of Standards with an unknown ID', why: 'They are left out.' },
  'standards-header-gone': {
    title: 'Standards without their header',
    why: 'The state’s numbers are used instead. “Restore the state’s numbers” writes the sheet anew.',
  },
  'other-header': {
    title: 'Another table in the same sheet',
    why: 'Its headers stand in other columns, so the rows below it are left out. Give it a sheet of its own, or move its columns under the first header.',
  },
  'repeated-header': { title: 'Page headers in the middle', why: 'Skipped. Nothing to do.' },
  'skipped-row': { title: 'Titles and totals between the rows', why: 'Skipped. Nothing to do.' },
};

/** Problems grouped by kind with their counts, the weightiest kind first. */
export function groupProblems(problems: readonly Problem[]): ProblemGroup[] {
  const groups = grouped(problems, ({ code }): ProblemCode => code);
  return PROBLEM_CODES.flatMap((code) => {
    const all = groups.get(code);
    return all
      ? [
          {
            code,
            ...KINDS[code],
            count: all.length,
            items: all.slice(0, SHOWN).map((problem) => ({ place: problem.place, text: textOf(problem) })),
          },
        ]
      : [];
  });
}

/** What is told of a place: mostly what stands there. */
const textOf = ({ code, text }: Problem): string =>
  code === 'newer-entry' ? newerText(`Entry ${text}`) : shortened(text, LONGEST);

/** Nobody reads more of a cell in a list. */
const LONGEST = 300;
