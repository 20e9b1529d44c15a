import type { Cell } from '../cells/cell';
import { asksConsult, parseConsult, parseDelivery } from '../cells/delivery';
import { fits } from './columnCells';
import { columnOf, FIELDS, type Field } from './fields';
import { headerPattern } from './headerPattern';
import { type Spelling, spellingsOf } from './headerSpelling';
import {
  CLASS_TEACHERS,
  DOUBTFUL_PROVIDERS,
  HEADER_WORDS,
  OTHER_TEACHERS,
  SECOND_MANAGERS,
  SECOND_PROVIDERS,
} from './headerWords';
import { asSaid, NOTHING_SAID, type SaidColumns } from './saidColumns';
import { holdsSchoolAndGrade } from './schoolAndGrade';

/** Whose columns stand beside the one that counts. */
const SECONDS = [...SECOND_PROVIDERS, ...SECOND_MANAGERS];

export type Places = Partial<Record<Field, number>>;

/** What the headers of a row say: each field's column, and what only the user can decide. */
export type RecognisedColumns = {
  places: Places;
  /** Fields that another column fits as well, and that column. */
  rivals: { field: Field; other: number }[];
  /** Columns headed as days, grades or people whose cells are none. */
  unfit: { field: Field; column: number }[];
  /** Columns of people who may be the providers or somebody else. */
  doubtful: number[];
};

/** A column as the one of a field: the lower the rank, the more its header says so. */
type Match = { column: number; rank: number; year: number; nth: number; phrase: string };

/** What follows a name in parentheses and makes somebody or something else of it. */
const ANOTHER =
  /\b(?:previous|prior|former|old|last year|next year|agency|vendor|company|phone|fax|role|title|parent|guardian|mother|father|contact|emergency|home ?room|class ?room|general|gen|evaluator|residence|status)\b/;

/** Whether a title over a header makes somebody or something else of it: "Parent" over "Name". */
export const isOfAnother = (title: string): boolean =>
  spellingsOf(title).some(({ plain }) => ANOTHER.test(plain));

const found = new Map<string, readonly [Field, number][]>();
const MOST = 5_000;

/** The fields that a header's plain words name, and which of their phrases they are. */
export function fieldsOf({ plain, note }: Spelling): readonly [Field, number][] {
  if (ANOTHER.test(note)) return NONE;
  const known = found.get(plain);
  if (known) return known;
  const fields: [Field, number][] = [];
  for (const field of FIELDS) {
    const rank = (HEADER_WORDS[field] ?? []).findIndex((phrase) => headerPattern(phrase).test(`${plain} `));
    if (rank >= 0) fields.push([field, rank]);
  }
  if (found.size > MOST) found.clear();
  found.set(plain, fields);
  return fields;
}

const NONE: readonly [Field, number][] = [];

/**
 * The columns whose header names a field and whose cells don't speak against it. `texts` are the ways in which each column is
 * headed; of several the first that names a field holds.
 */
export function recognisedColumns(
  texts: readonly (readonly Cell[])[],
  cells: (column: number) => Cell[],
  said: SaidColumns = NOTHING_SAID,
): RecognisedColumns {
  const matches = new Map<Field, Match[]>();
  const grade = said.fields.get('grade');
  const hasGrades = grade === undefined ? hasGradesIn(texts, cells) : grade !== null;
  texts.forEach((headings, column) => {
    if (said.taken.has(column)) return;
    for (const heading of headings) {
      const best = new Map<Field, Match>();
      for (const spelling of spellingsOf(heading)) {
        const named = fieldsOf(spelling);
        for (const [field, rank] of named) {
          const phrase = HEADER_WORDS[field]?.[rank] ?? '';
          if ((best.get(field)?.rank ?? rank + 1) > rank)
            best.set(field, { column, rank, year: spelling.year, nth: Math.max(1, spelling.nth), phrase });
        }
        // "Sped Teacher (case manager)" is the case manager: without its note it says less.
        // "Student (ID)" over names with an ID behind them is the student.
        const isTaken = named.some(([field, rank]) =>
          suits(field, HEADER_WORDS[field]?.[rank] ?? '', cells(column), heading, hasGrades),
        );
        if (isTaken && spelling.note === '') break;
      }
      for (const [field, match] of best) matches.set(field, [...(matches.get(field) ?? []), match]);
      if (best.size > 0) break;
    }
  });
  const taken = new Set(said.taken);
  const phrases = new Map<Field, string>();
  const recognised: RecognisedColumns = { places: {}, rivals: [], unfit: [], doubtful: [] };
  const fitting = (field: Field): Match[] =>
    (matches.get(field) ?? []).filter(
      ({ column, phrase }) =>
        !taken.has(column) && suits(field, phrase, cells(column), texts[column]?.[0] ?? '', hasGrades),
    );
  const isManaged = (): boolean => {
    const manager = said.fields.get('caseManager');
    return manager === undefined ? fitting('caseManager').length > 0 : manager !== null;
  };
  asSaid(recognised.places, said);
  for (const field of FIELDS) {
    if (said.fields.has(field)) continue;
    let fit = fitting(field);
    if (field === 'provider' && isManaged()) {
      const doubtful = fit.filter(({ phrase }) => DOUBTFUL_PROVIDERS.includes(phrase));
      fit = fit.filter((match) => !doubtful.includes(match));
      if (fit.length === 0) recognised.doubtful.push(...doubtful.map(({ column }) => column));
    }
    const second = fit.filter(({ phrase }) => SECONDS.includes(phrase));
    fit = fit.filter((match) => !second.includes(match));
    if (fit.length === 0) recognised.doubtful.push(...second.map(({ column }) => column));
    const [first, ...others] = fit.sort(
      (a, b) =>
        a.rank - b.rank ||
        b.year - a.year ||
        a.nth - b.nth ||
        Number(cells(b.column).length > 0) - Number(cells(a.column).length > 0) ||
        String(texts[b.column]?.[0]).length - String(texts[a.column]?.[0]).length,
    );
    if (!first) {
      const isTold = ['day', 'grade', 'person'].includes(columnOf(field).kind);
      recognised.unfit.push(
        ...(isTold ? (matches.get(field) ?? []) : [])
          .filter(({ column, phrase }) => !SECONDS.includes(phrase) && !fits(field, cells(column)))
          .map(({ column }) => ({ field, column })),
      );
      continue;
    }
    recognised.places[field] = first.column;
    phrases.set(field, first.phrase);
    taken.add(first.column);
    const own = String(cells(first.column));
    for (const { column, rank, phrase } of [...others, ...second])
      if (
        (rank === first.rank ||
          isOtherPerson(field, phrase) ||
          (field === 'service' && isRelated(phrase) !== isRelated(first.phrase))) &&
        !agrees(own, String(cells(column)))
      )
        recognised.rivals.push({ field, other: column });
  }
  const { places } = recognised;
  if (places.provider === undefined && !said.fields.has('provider'))
    recognised.doubtful.push(
      ...texts.flatMap(([header], column) => {
        const isTeacher = isHeaded(header, places.caseManager === undefined ? ANY_TEACHERS : CLASS_TEACHERS);
        return isTeacher && !taken.has(column) && fits('provider', cells(column)) ? [column] : [];
      }),
    );
  // Whatever its header, a column of "Direct" and "Consult" says which lines are consults.
  if (places.delivery === undefined && !said.fields.has('delivery')) {
    const delivery = texts.findIndex((_, column) => !taken.has(column) && saysDelivery(cells(column)));
    if (delivery >= 0) places.delivery = delivery;
  }
  if (said.fields.has('name') && places.name !== undefined)
    for (const part of ['lastName', 'firstName'] as const) if (!said.fields.has(part)) delete places[part];
  if (places.lastName !== undefined && places.firstName !== undefined && !said.fields.has('name'))
    delete places.name;
  // A first name belongs to a column of last names, and to no whole name beside it.
  for (const [name, given] of FIRST_NAMES)
    if (!/\blast\b/.test(phrases.get(name) ?? '') && !said.fields.has(given)) delete places[given];
  return recognised;
}

/** Whether a column that names teachers may be anybody's, as "Teacher" alone is. */
export const isDoubtfulProvider = (header: string): boolean => {
  const [phrase] = spellingsOf(header).flatMap((spelling) =>
    fieldsOf(spelling).flatMap(([field, rank]) =>
      field === 'provider' ? (HEADER_WORDS.provider?.[rank] ?? []) : [],
    ),
  );
  return phrase !== undefined && DOUBTFUL_PROVIDERS.includes(phrase);
};

/** Words, since letters may be anything's. */
const saysDelivery = (cells: readonly Cell[]): boolean =>
  cells.some((cell) => parseDelivery(cell) === 'consult') &&
  cells.every((cell) => String(cell).trim().length > 3 && parseDelivery(cell) !== null);

const ANY_TEACHERS = [...CLASS_TEACHERS, ...OTHER_TEACHERS];

const isHeaded = (header: Cell | undefined, phrases: readonly string[]): boolean =>
  spellingsOf(header).some(({ plain }) => phrases.some((phrase) => headerPattern(phrase).test(`${plain} `)));

const FIRST_NAMES = [
  ['provider', 'providerFirst'],
  ['caseManager', 'managerFirst'],
] as const;

const agrees = (said: string, other: string): boolean => said === other || said === '' || other === '';

/** Related services stand beside the program, and are other services. */
const isRelated = (phrase: string): boolean => /\brelated\b/.test(phrase);

/** Two columns of people are two people, however plainly each is headed; an e-mail or a number is of the same. */
const isOtherPerson = (field: Field, phrase: string): boolean =>
  (field === 'provider' || field === 'caseManager') &&
  !DOUBTFUL_PROVIDERS.includes(phrase) &&
  !/\b(?:email|id|last)\b/.test(phrase);

/** Whether a column is headed as that of the grades and holds some. */
const hasGradesIn = (texts: readonly (readonly Cell[])[], cells: (column: number) => Cell[]): boolean =>
  texts.some(
    (headings, column) =>
      headings.some((heading) =>
        spellingsOf(heading).some((spelling) => fieldsOf(spelling).some(([field]) => field === 'grade')),
      ) &&
      cells(column).length > 0 &&
      fits('grade', cells(column)),
  );

/** A header of one word, or of a person's number, is taken by what stands under it. */
function suits(
  field: Field,
  phrase: string,
  cells: readonly Cell[],
  header: Cell,
  hasGrades: boolean,
): boolean {
  // An x under "Consult" says yes.
  if (field === 'delivery' && asksConsult(phrase)) return cells.every((cell) => parseConsult(cell) !== null);
  if (!fits(field, cells) || (field === 'site' && holdsSchoolAndGrade(cells, header, hasGrades)))
    return false;
  const isNumber = (cell: Cell) => /\d/.test(String(cell));
  if (field === 'studentId' && phrase === 'id')
    return cells.length === 0 || cells.filter(isNumber).length * 2 >= cells.length;
  const isPersonsId = isPerson(field) && /\b(?:id|number)\b/.test(phrase);
  return !isPersonsId || (cells.length > 0 && !cells.some(isNumber));
}

const isPerson = (field: Field): boolean => field === 'provider' || field === 'caseManager';
