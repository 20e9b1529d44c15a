import { counted } from '../../domain/cells/counted';
import { firstOf, listed } from '../../domain/cells/listed';
import { columnOf } from '../../domain/roster/fields';
import type { Question } from '../../domain/roster/questions';

/** So many cells or names are listed; of the others how many they are. */
const NAMED = 5;

/** A question of Set up, in one sentence. `people` are those found, with how many lines are theirs. */
export function questionText(
  { code, about }: Question,
  people: readonly { name: string; lines: number }[] = [],
): string {
  switch (code) {
    case 'same-person':
      return samePersonText(
        about.map((name) => ({ name, lines: people.find((each) => each.name === name)?.lines ?? 0 })),
      );
    case 'same-site':
      return `Are these the same school? ${named(about)}. Until then each counts as a school of its own.`;
    case 'two-people': {
      const [text, ...cells] = about;
      return `“${text}” names two people (${firstOf(cells, NAMED)}): which one counts?`;
    }
    case 'teacher-or-not':
      return `Does “${about[0]}” (column ${about[1]}) name the provider of the service, or someone else?`;
    case 'missing-column':
      // A wide roster's services lack it one by one.
      if (about.length === 1 && about[0] === 'provider')
        return 'Which column is the provider of the services that have none? Their lines are left out until it is added under “Add a service”.';
      return `Which column is the ${about.map((field) => columnOf(field).words).join(' or the ')}?`;
    case 'two-columns':
      if (about[0] === 'studentId' && about[1] === about[2])
        return `Which column is the student ID: “${about[1]}” in column ${about[3]} or ${about[4]}? Only its students are read: of two tables side by side the second has to stand below the first.`;
      return about[1] === about[2]
        ? `Which column is the ${columnOf(about[0]).words}: “${about[1]}” in column ${about[3]} or ${about[4]}?`
        : `Which column is the ${columnOf(about[0]).words}: “${about[1]}” or “${about[2]}”?`;
    case 'how-often':
      if (about[3]) return oftenText(about);
      return `Does “${about[0]}” (column ${about[1]}) say how often the hours or minutes are given, as in “${about[2]}”?`;
    case 'amount-or-not':
      return amountText(about);
    case 'student-by-name':
      return `There is no student ID: may a student be known by ${named(about)}? What it costs: a corrected name is a new student until you say who it is, and two children who are alike in ${about.length === 1 ? 'it' : 'all of these'} count as one.`;
    case 'filled-down': {
      const [header, letter, ...cells] = about;
      return `Do the blank cells of “${header}” (column ${letter}) mean the name above them: ${firstOf(cells, NAMED)}? If so, Set up fills them in; else they are nobody’s.`;
    }
    case 'group-names': {
      const [text, place, ...fields] = about;
      return `“${text}” (${place}) stands above rows of which no column says who: is it the ${fields.map((field) => columnOf(field).words).join(' or the ')} of the rows below it?`;
    }
    case 'date-order':
      return `Are the dates of “${about[0]}” (column ${about[1]}) month first or day first, as in ${about[2]}?`;
    case 'unread-column':
      if (about[4])
        return `“${about[0]}” (column ${about[1]}) seems to hold the ${columnOf(about[2]).words} and the ${columnOf(about[4]).words} in one cell, as “${about[3]}”: ${about[5] ? `it is read as the ${columnOf(about[5]).words} alone` : 'it is left out'}. A column for each would be read.`;
      if (columnOf(about[2]).kind === 'person')
        return `“${about[0]}” (column ${about[1]}) is headed as the ${columnOf(about[2]).words}, but most of its cells name nobody, as “${about[3]}”: it is left out. If they do, choose it as the ${columnOf(about[2]).words}.`;
      return `“${about[0]}” (column ${about[1]}) is headed as the ${columnOf(about[2]).words}, but nothing in it can be read as one (“${about[3]}”): it is left out.`;
    case 'swapped-columns':
      return `“${about[0]}” (column ${about[1]}) holds names, as “${about[2]}”, and “${about[3]}” (column ${about[4]}) numbers, as “${about[5]}”: they stand under each other’s headers. Swap the two headers in the sheet, or choose column ${about[4]} as the student ID and column ${about[1]} as the ${columnOf(about[6]).words}.`;
    case 'no-header': {
      const columns = about.flatMap((letter, i) =>
        i % 2 === 0 ? `column ${letter} (“${about[i + 1] ?? ''}”)` : [],
      );
      const [has, it] =
        columns.length > 1 ? ['have no header and are', 'them'] : ['has no header and is', 'it'];
      const all = listed(columns);
      return `${all.charAt(0).toUpperCase()}${all.slice(1)} ${has} left out: head ${it} in the sheet, as “Minutes per week”, “Period” or “Provider”, and ${it === 'it' ? 'it is' : 'they are'} read.`;
    }
    case 'decimal-sign':
      return `Is “${about[2]}” in “${about[0]}” (column ${about[1]}) a thousand and more, or a number with decimals? Until then such cells count as unknown.`;
    case 'which-sheet':
      return `Which sheet is the roster: ${named(about)}?`;
    case 'several-sheets':
      return `Are these sheets one roster together: ${named(about)}?`;
    case 'same-line-twice':
      return `${about[0]} and ${about[1]} have the same student, service and start date: are they two services, or one that stands here twice?`;
  }
}

function oftenText([header, letter, example, of, ...more]: Extract<
  Question,
  { code: 'how-often' }
>['about']): string {
  const columns = [header, letter, example, ...more];
  const all = columns.flatMap((title, i) =>
    i % 3 === 0 ? `“${title}” (column ${columns[i + 1]}, as “${columns[i + 2]}”)` : [],
  );
  const [says, it, its] = all.length > 1 ? ['say', 'them', 'their services'] : ['says', 'it', 'its service'];
  if (of === 'one of several' && all.length === 1)
    return `Of which service does ${all[0]} say how often it is given? Until that is said here, or in its header, as “OT frequency”, the hours or minutes are read without it.`;
  if (of === 'ticked periods')
    return `${listed(all)} only ${all.length > 1 ? 'mark' : 'marks'} per what the hours or minutes are, and they are read as a week’s. Name it in one column, as “Month” under “Period”, and it is read.`;
  if (of === 'ticked days')
    return `${listed(all)} only mark days: the hours or minutes are read as a week’s. If they are those of each day, head them “Minutes per day” and name the days in one column, as “MWF” under “Days”.`;
  return of === 'its service'
    ? `${listed(all)} ${says} how often, and not that the hours or minutes are those of each time: they are read without ${it}. If they are, head ${it} “frequency”, as “OT frequency”.`
    : `${listed(all)} ${says} how often, and not of which service: the hours or minutes are read without ${it}. Head ${it} by ${its}, as “OT frequency”.`;
}

function amountText([header, letter, of, ...more]: Extract<
  Question,
  { code: 'amount-or-not' }
>['about']): string {
  const columns = [
    header,
    letter,
    ...(['each day', 'each span', 'more', 'nobody', 'ticks'].includes(of) ? more : []),
  ];
  const each = of === 'nobody' ? 3 : 2;
  const all = columns.flatMap((title, i) => {
    const rows = of === 'nobody' ? `, ${counted(Number(columns[i + 2]), 'row')}` : '';
    return i % each === 0 ? `“${title}” (column ${columns[i + 1]}${rows})` : [];
  });
  const column = listed(all);
  const [seems, says, it] =
    all.length > 1 ? ['seem', 'those services', 'They are'] : ['seems', 'that service', 'It is'];
  switch (of) {
    case 'a line':
      return more.length > 0
        ? `${column} seems to hold hours or minutes: of which service?`
        : `Does ${column} hold the hours or minutes of the service?`;
    case 'each day':
      return `${column} ${seems} to hold hours or minutes of each day. Set up doesn’t add them up: a column with their sum would be read.`;
    case 'each span':
      return `${column} ${seems} to hold hours or minutes of a month, a week or a term each. Set up reads none of them: a column of those that are planned, headed “Minutes per month” or “Minutes per week”, would be read.`;
    case 'more':
      return `${column} ${seems} to hold more hours or minutes of the same lines. Only one column counts, and Set up doesn’t add them up: a column with their sum would be read.`;
    case 'nobody':
      return `${column} ${seems} to hold hours or minutes, and no column says who gives ${says}. ${it} left out until a column of providers is there.`;
    case 'ticks':
      return `${column} only ${all.length > 1 ? 'mark' : 'marks'} who gets ${says}, and no column says who gives ${all.length > 1 ? 'them' : 'it'}. ${it} left out until a column of providers is there.`;
    case 'percent':
      return `${column} shows percentages, as ${more[0] ?? ''}: hours and minutes are never shown so, and its numbers would be misread.`;
    case 'shown':
      return `${column} shows “${more[0] ?? ''}” for a number alone: the unit stands in its format, which is not read. Say it in the header, or type it into the cells.`;
    case 'another period':
      return `${column} has no period in its header, and “${more[0] ?? ''}” (${more[1] ?? ''}) names another than the week. Write it into the header, as “Minutes per month”, and it is read; choose the column if its numbers are a week’s.`;
    case 'all services':
      return `${column} says the same in every line of a student, as totals of all services together do, and each line counts it whole. A column with the hours or minutes of each service would be read as that.`;
    case 'gen ed':
      return `${column} has no period in its header, and “${more[0] ?? ''}” stands beside it (${more[1] ?? ''}): LRE hours are a week’s, so it is left out. Choose it under LRE if its numbers are a week’s.`;
    case 'in words':
      return `${column} seems to speak of hours or minutes, as in “${more[0] ?? ''}”. They are read only where they stand in a column of their own.`;
  }
}

/** Asked in Set up and on Home. */
export const samePersonText = (about: readonly { name: string; lines: number }[]): string =>
  `Are these the same person? ${listed(about.map(({ name, lines }) => `“${name}” (${counted(lines, 'line')})`))}`;

const named = (texts: readonly string[]): string =>
  firstOf(
    texts.map((text) => `“${text}”`),
    NAMED,
  );
