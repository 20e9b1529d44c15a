import { findPerson, isUnassigned } from '../../src/domain/people/personName';
import { TAB_COLUMN } from '../../src/domain/roster/stackTabs';
import type { RosterRead } from '../../src/files/rosterRead';
import { type DrawnRoster, rowKey } from './rosterDraws';
import type { WrittenCell, WrittenLine } from './rosterGrid';

/** What a roster is read as wrongly without a question or a finding that says so, a sentence each. */
export function silentlyWrong(drawn: DrawnRoster, read: RosterRead): string[] {
  const isAsked = asked(read);
  const several = ['several-sheets', 'which-sheet'];
  if (drawn.sheets.length > 1 && !read.questions.some(({ code }) => several.includes(code)))
    return ['several sheets, and no question'];
  if (read.stop !== '') return read.questions.length > 0 ? [] : [`stopped without a question: ${read.stop}`];
  const wrong: string[] = [];
  const seen = new Set<WrittenLine>();
  for (const line of read.lines) {
    const row = drawn.rows.get(rowKey(line.tab ?? read.sheet, line.row));
    if (!row) {
      wrong.push(`row ${line.row} is no student, and was read as ${line.student || line.studentId}`);
      continue;
    }
    const mine = row.lines.filter((each) => !seen.has(each));
    const written =
      mine.find(({ line: { service } }) => isSameService(service, line.service)) ??
      (mine.length === 1 || drawn.shape === 'long' || drawn.shape === 'tabs' ? mine[0] : undefined);
    if (!written) {
      wrong.push(`row ${line.row}: a line ${line.service} ${line.provider} that is not there`);
      continue;
    }
    seen.add(written);
    wrong.push(...inLine(line, written, row.student, drawn, isAsked, read));
  }
  for (const [number, { lines }] of drawn.rows)
    for (const written of lines)
      if (
        !seen.has(written) &&
        !isElsewhere(read, drawn, number) &&
        !isBlankLine(written, drawn, new Set(Object.values(read.columns))) &&
        !isAsked(cellsOf(written))
      )
        wrong.push(`row ${number}: the line ${written.line.service} is not read`);
  return [...wrong, ...inPeople(drawn, read)];
}

/** Whether a row stands on a sheet that may be the roster instead, or a part of it. */
const isElsewhere = (
  { questions, lines, sheet }: RosterRead,
  { sheets }: DrawnRoster,
  key: string,
): boolean => {
  const name = sheets.find((each) => key.startsWith(rowKey(each.name, 0).slice(0, -1)))?.name ?? '';
  const isRead = lines.some(({ tab = sheet }) => tab === name);
  return (
    !isRead &&
    questions.some(({ code, about }) => code === 'which-sheet' && about.some((each) => each === name))
  );
};

type Asked = (cells: readonly WrittenCell[]) => boolean;

/** Whether a finding stands at one of the cells, or a question speaks of it, its column or its text. */
function asked({ findings, questions, sheet }: RosterRead): Asked {
  const told = new Set([
    // Of several tabs one may be read alone.
    ...findings.flatMap(({ place }) => [place, `${sheet}!${place}`]),
    ...questions.flatMap(({ code, about }) =>
      about.map((text, at) => (code === 'filled-down' && at > 1 ? '' : text)),
    ),
    ...questions.filter(({ code }) => code === 'filled-down').flatMap(({ about }) => about.slice(0, 2)),
  ]);
  return (cells) =>
    cells.some(
      ({ place, header, text, letter }) =>
        told.has(place) || told.has(header) || told.has(letter) || (text !== '' && told.has(text)),
    );
}

const cellsOf = ({ cells }: WrittenLine, ...fields: string[]): WrittenCell[] =>
  (fields.length === 0 ? Object.keys(cells) : fields).flatMap((field) => cells[field] ?? []);

const isSameService = (a: string, b: string): boolean => fold(b).startsWith(fold(a).slice(0, 2));
const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace('occupational therap', 'ot')
    .replace('physical therap', 'pt')
    .replace('slp', 'speech')
    .replace('rsp', 'resource');

/** A wide row has no line where neither a person nor minutes stand in the columns that were recognised. */
const isBlankLine = (written: WrittenLine, { shape }: DrawnRoster, taken: ReadonlySet<string>): boolean =>
  shape !== 'long' &&
  shape !== 'tabs' &&
  cellsOf(written, 'provider', 'amount').every(
    ({ text, letter }) => !taken.has(letter) || text.trim() === '' || isUnassigned(text),
  );

function inLine(
  line: RosterRead['lines'][number],
  written: WrittenLine,
  student: DrawnRoster['truth']['students'][number],
  { truth }: DrawnRoster,
  isAsked: Asked,
  read: RosterRead,
): string[] {
  const wrong: string[] = [];
  // A column that was not recognised is switched off by name; what it holds is unknown, and no wrong number.
  const taken = new Set(Object.values(read.columns));
  const check = (what: string, right: boolean, was: unknown, fields: string[]) => {
    if (!right && !isAsked(cellsOf(written, ...fields)))
      wrong.push(`row ${line.row}: ${what} read as ${JSON.stringify(was)}`);
  };
  const [idCell] = cellsOf(written, 'studentId');
  if (idCell)
    check(
      `student ID ${idCell.text}`,
      line.studentId === idCell.text && idCell.text === student.id,
      line.studentId,
      ['studentId'],
    );
  const name = `${student.last}, ${student.first}`;
  check(`student ${name}`, line.student === name, line.student, ['name', 'lastName', 'firstName']);
  check(`grade ${student.grade}`, line.grade === student.grade, line.grade, ['grade']);
  if (cellsOf(written, 'site').length > 0)
    check(`site ${student.site}`, line.site === student.site, line.site, ['site']);
  const { provider, minutes, start } = written.line;
  const staffName = (index: number | null) => {
    const person = index === null ? undefined : truth.staff[index];
    return person ? `${person.last}, ${person.first}` : '';
  };
  const isByTab = read.columns['provider'] === TAB_COLUMN.header;
  if (cellsOf(written, 'provider').length > 0 || isByTab)
    check(`provider ${staffName(provider)}`, isNamed(line.provider, staffName(provider)), line.provider, [
      'provider',
    ]);
  const [managerCell] = cellsOf(written, 'caseManager');
  if (managerCell)
    check(
      `case manager ${staffName(student.manager)}`,
      isNamed(line.caseManager, staffName(student.manager)),
      line.caseManager,
      ['caseManager'],
    );
  const amounts = cellsOf(written, 'amount');
  const isUnknown = line.minutesPerWeek === null && !amounts.some(({ letter }) => taken.has(letter));
  if (amounts.length > 0 && !isUnknown)
    check(
      `${minutes} minutes (${amounts.map(({ text }) => text).join(' | ')})`,
      line.minutesPerWeek !== null && Math.abs(line.minutesPerWeek - minutes) < 0.02,
      line.minutesPerWeek,
      ['amount'],
    );
  if (cellsOf(written, 'start').length > 0)
    check(`start ${start}`, line.start === start, line.start, ['start']);
  return wrong;
}

/** Whether a name is the right one, or the short form of it that stands in the roster. */
const isNamed = (read: string, right: string): boolean => {
  if (right === '' || read === '') return right === read;
  const [last = '', first = ''] = right.split(', ');
  return (
    typeof findPerson([{ key: '', name: right, alsoWrittenAs: [] }])(read) === 'object' ||
    [`${first.charAt(0)}. ${last}`, `Ms. ${last}`].includes(read)
  );
};

/** People that are none, or one that became several without a question. */
function inPeople({ truth }: DrawnRoster, { people, questions, findings }: RosterRead): string[] {
  const isAskedOf = (name: string) =>
    questions.some(({ about }) => about.includes(name)) || findings.some(({ text }) => text === name);
  const wrong: string[] = [];
  const held = new Map<number, string>();
  for (const { name, alsoWrittenAs } of people) {
    if (isAskedOf(name)) continue;
    const whose = [name, ...alsoWrittenAs].map((text) =>
      truth.staff.findIndex((person) => isNamed(text, `${person.last}, ${person.first}`)),
    );
    const [first = -1] = whose;
    if (first < 0) wrong.push(`“${name}” is a person`);
    else if (whose.some((each) => each >= 0 && each !== first)) wrong.push(`“${name}” is two people`);
    else if (held.has(first) && !isAskedOf(held.get(first) ?? ''))
      wrong.push(`“${name}” and “${held.get(first)}” are two people`);
    else held.set(first, name);
  }
  return wrong;
}
