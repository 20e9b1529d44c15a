import type { Field } from './fields';

/** A column of the sheet as a question speaks of it. */
type AskedColumn = readonly [header: string, letter: string];

/** What a question of each code is about. */
type AboutQuestion = {
  /** Spellings that may be one person, the one used most first. */
  'same-person': readonly [name: string, ...others: string[]];
  /** Names that may be one school's, the one used most first. */
  'same-site': readonly [name: string, other: string, ...more: string[]];
  /** A cell with two names in it; `cells` are those that hold this text. */
  'two-people': readonly [text: string, ...cells: string[]];
  /** A column that names teachers or roles and may be no provider's. */
  'teacher-or-not': AskedColumn;
  /** Fields of which one is needed, and no column is known to hold it. */
  'missing-column': readonly [field: Field, ...others: Field[]];
  /** Two columns that may both be the one of a field. */
  'two-columns': readonly [
    field: Field,
    taken: string,
    other: string,
    takenLetter: string,
    otherLetter: string,
  ];
  /**
   * A column whose cells say how often something is, perhaps the service, and one of them; or a service of several, nobody knows which
   * ("one of several"), or the one that it names, beside whose amounts it is not read ("its service"): then with the other such headers,
   * letters and cells; or columns that mark days ("ticked days", the same), or per what ("ticked periods").
   */
  'how-often': readonly [header: string, letter: string, example: string, ...ofAndMore: string[]];
  /**
   * A column that seems to hold hours or minutes, where lines have none: of a line (of a wide roster's services that have none), of
   * each day, or each month, week or term, in a column of its own, more of a line that has one, or marks instead of them (then with the other such headers and letters), or of services
   * that nobody is named for (then with the number of rows that say something in it, and the same of the others), or in words between others; or whose cells show a percentage, or a unit that stands in their format alone; or of which a title or
   * a note says another period than the week (then that and its place), or that are totals of all services, which stand in each line of a student; or of LRE, which may be of the period that another column of the row says (the same).
   */
  'amount-or-not': readonly [
    header: string,
    letter: string,
    of:
      | 'a line'
      | 'each day'
      | 'each span'
      | 'more'
      | 'nobody'
      | 'ticks'
      | 'in words'
      | 'percent'
      | 'shown'
      | 'another period'
      | 'gen ed'
      | 'all services',
    ...more: string[],
  ];
  /** No student ID: the columns that would stand for it. */
  'student-by-name': readonly [column: string, ...others: string[]];
  /** A column whose blank cells may mean the name above them, and where they are. */
  'filled-down': readonly [header: string, letter: string, ...cells: string[]];
  /** A column of dates that could be month first or day first, and one of them. */
  'date-order': readonly [header: string, letter: string, example: string];
  /** A column of amounts of which a point or a comma may part the decimals, and one that is another amount by either. */
  'decimal-sign': readonly [header: string, letter: string, example: string];
  /**
   * A column whose header names a field of which its cells say nothing, and one of them; or whose cells hold two fields at once, then
   * the other one, and of both the one that is read.
   */
  'unread-column': readonly [
    header: string,
    letter: string,
    field: Field,
    example: string,
    ...others: Field[],
  ];
  /** A column of student IDs that holds names, and one of them; one of names that holds numbers, and one of them; and what that one is headed as. */
  'swapped-columns': readonly [
    id: string,
    idLetter: string,
    idExample: string,
    name: string,
    nameLetter: string,
    nameExample: string,
    field: Field,
  ];
  /** A column without a header that seems to hold what the roster lacks, and one of its cells; then the same of others. */
  'no-header': readonly [letter: string, example: string, ...more: string[]];
  /** Sheets of which any could be the roster, the one taken first. */
  'which-sheet': readonly [sheet: string, other: string, ...more: string[]];
  /** Sheets that look alike and may be one roster together. */
  'several-sheets': readonly [sheet: string, other: string, ...more: string[]];
  /** A row that names a person above others that name none, where it is, and what the person may be to them. */
  'group-names': readonly [text: string, place: string, ...fields: Field[]];
  /** Cells of two rows that are one line or two. */
  'same-line-twice': readonly [first: string, second: string];
};

export const QUESTION_CODES = [
  'which-sheet',
  'several-sheets',
  'missing-column',
  'swapped-columns',
  'student-by-name',
  'two-columns',
  'how-often',
  'amount-or-not',
  'teacher-or-not',
  'unread-column',
  'no-header',
  'date-order',
  'decimal-sign',
  'same-person',
  'same-site',
  'two-people',
  'filled-down',
  'group-names',
  'same-line-twice',
] as const satisfies readonly (keyof AboutQuestion)[];

type QuestionCode = keyof AboutQuestion;

/** One text for a question, the same whenever the same is asked. */
export const questionKey = ({ code, about }: Question): string => [code, ...about.slice(0, 2)].join(' ');

/** Something about a roster that only the user can say; until then it is read the safe way. */
export type Question = { [C in QuestionCode]: { code: C; about: AboutQuestion[C] } }[QuestionCode];
