import { mergedText } from '../app/words/mergedText';
import { counted } from '../domain/cells/counted';
import { grouped } from '../domain/cells/grouped';
import { firstOf } from '../domain/cells/listed';
import { plainLine } from './plainLine';
import { plainTable } from './plainTable';
import type { RosterRead } from './rosterRead';

/** So many lines, and so many cells of a kind, are shown; of the others how many they are. */
const LINES = 10;
const CELLS = 5;

/** A roster as a person reads it: its columns, the first lines, the people, and what is open. */
export function rosterText(file: string, roster: RosterRead): string {
  const {
    sheet,
    headerRow,
    shape,
    stop,
    columns,
    lines,
    people,
    mergedCells = [],
    questions,
    findings,
  } = roster;
  const students = new Set(lines.map(({ studentId }) => studentId)).size;
  const parts = [
    shape === null
      ? file
      : `${file}, sheet “${sheet}”, headers in row ${headerRow}, ${shape}: ${counted(students, 'student')}, ${counted(lines.length, 'line')}`,
    plainLine(stop),
    section(
      'Columns',
      Object.entries(columns).map(([field, letter]) => [letter, field]),
    ),
    section('Lines', [
      ...lines.slice(0, LINES).map(lineCells),
      ...(lines.length > LINES
        ? [['…', `and ${counted(lines.length - LINES, 'more line', 'more lines')}`]]
        : []),
    ]),
    section(
      'People',
      people.map(({ name, lines: held, alsoWrittenAs }) => [
        name,
        counted(held, 'line'),
        alsoWrittenAs.length > 0 ? `also written as ${alsoWrittenAs.join('; ')}` : '',
      ]),
    ),
    mergedText(mergedCells),
    ...(questions.length > 0
      ? ['Only you can say', ...questions.map(({ text }) => `  ${plainLine(text)}`)]
      : []),
    section(
      'What can’t be read',
      [...grouped(findings, ({ code }) => code)].map(([code, all]) => [
        code,
        String(all.length),
        firstOf(
          all.map(({ place, text }) => `${place} ${JSON.stringify(text)}`),
          CELLS,
        ),
      ]),
    ),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

const lineCells = (line: RosterRead['lines'][number]): string[] => [
  String(line.row),
  line.studentId,
  line.student,
  line.service,
  line.provider,
  line.caseManager,
  line.minutesPerWeek === null ? '' : `${line.minutesPerWeek} min/wk`,
];

const section = (title: string, rows: readonly (readonly string[])[]): string =>
  rows.length === 0 ? '' : `${title}\n${plainTable(rows).replace(/^/gm, '  ')}`;
