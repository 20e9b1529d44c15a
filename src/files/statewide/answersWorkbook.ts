import ExcelJS from 'exceljs';
import { columnLetters } from '../../domain/cells/a1';
import { counted } from '../../domain/cells/counted';
import { dayText } from '../../domain/cells/dateText';
import type { Day } from '../../domain/cells/day';
import type { StateRules } from '../../standards/loads/stateRules';
import { Unusable } from '../command';
import { type Chart, withCharts } from '../xlsxCharts';
import { MADE_BY } from './ownFiles';
import type { AskedQuestion } from './questions';
import { SMALL, WITHHELD } from './smallCells';
import type { Value } from './tables';
import type { QueryAnswer } from './warehouse';
import { xlsxText } from './xlsxText';

export type AnsweredQuestion = { question: AskedQuestion; answer: QueryAnswer };

/** What was read of a folder, and how. */
export type FolderRead = {
  asOf: Day;
  files: number;
  read: number;
  lines: number;
  withNames: boolean;
  smallCells: boolean;
};

const HEADER_ROW = 5;
const RESTS = 'What it rests on';

/** A workbook with a sheet a question, its answer, a chart and what it rests on, and a sheet of all that holds for every answer. */
export async function answersWorkbook(
  answered: readonly AnsweredQuestion[],
  read: FolderRead,
  rules: StateRules,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.created = book.modified = new Date(`${read.asOf}T00:00:00Z`);
  book.creator = book.lastModifiedBy = MADE_BY;
  const names = sheetNames(answered);
  const written = answered.map(asWritten);
  const charts = written.flatMap((each, i) => {
    const chart = addAnswer(book, names[i] ?? '', each, read);
    return chart ? [chart] : [];
  });
  addRests(book, written, read, rules);
  return withCharts(new Uint8Array(await book.xlsx.writeBuffer()), [...names, RESTS], charts);
}

/** So many rows a sheet holds below an answer's header. */
const MOST_ROWS = 1_048_576 - HEADER_ROW;

/** A question and its answer in texts that a workbook can hold. */
function asWritten({ question, answer: { columns, rows } }: AnsweredQuestion): AnsweredQuestion {
  if (rows.length > MOST_ROWS)
    throw new Unusable(
      `${question.name}: ${counted(rows.length, 'row')} are more than a sheet holds: --export writes whole tables.`,
    );
  return {
    question: {
      ...question,
      name: xlsxText(question.name),
      title: xlsxText(question.title),
      says: xlsxText(question.says),
      sql: xlsxText(question.sql),
    },
    answer: {
      columns: columns.map((column) => ({ ...column, name: xlsxText(column.name) })),
      rows: rows.map((row) => row.map((value) => (typeof value === 'string' ? xlsxText(value) : value))),
    },
  };
}

/** Excel takes 31 signs of a name, not these, each name once, and “History” for itself. */
function sheetNames(answered: readonly AnsweredQuestion[]): string[] {
  const taken = new Set([RESTS.toLowerCase(), 'history']);
  return answered.map(({ question: { name } }) => {
    const signs = [
      ...xlsxText(name)
        .replace(/[\\/?*[\]:'\s-]/g, ' ')
        .trim(),
    ];
    const plain = cutTo(signs, 27) || 'Answer';
    let free = plain;
    for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${plain} ${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** As many whole signs as fit into so much of a text: one outside the basic plane takes two. */
function cutTo(signs: readonly string[], length: number): string {
  let text = '';
  for (const sign of signs) {
    if (text.length + sign.length > length) break;
    text += sign;
  }
  return text.trim();
}

const basisOf = ({ asOf, files, read, lines }: FolderRead): string =>
  `As of ${dayText(asOf)}: ${counted(read, 'district')} of ${counted(files, 'file')} read, ${counted(lines, 'line')}. “${RESTS}” says more.`;

function addAnswer(
  book: ExcelJS.Workbook,
  name: string,
  { question, answer: { columns, rows } }: AnsweredQuestion,
  read: FolderRead,
): Chart | null {
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: HEADER_ROW }],
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  for (const [i, text] of [question.title, question.says, basisOf(read)].entries()) {
    sheet.getCell(i + 1, 1).value = text;
    sheet.getCell(i + 1, 1).font = i === 0 ? { bold: true, size: 14 } : { color: { argb: 'FF5E5C64' } };
  }
  const header = sheet.getRow(HEADER_ROW);
  header.values = columns.map((column) => titleOf(column.name));
  header.font = { bold: true };
  header.alignment = { wrapText: true, vertical: 'top' };
  rows.forEach((row, i) => {
    sheet.getRow(HEADER_ROW + 1 + i).values = row.map((value) => value ?? '');
  });
  if (rows.length === 0) sheet.getCell(HEADER_ROW + 1, 1).value = 'None.';
  columns.forEach(({ isNumber }, i) => {
    const longest = Math.max(10, ...rows.slice(0, 500).map((row) => String(row[i] ?? '').length));
    const column = sheet.getColumn(i + 1);
    column.width = Math.min(isNumber ? 14 : 60, longest + 2);
    if (isNumber)
      for (let row = HEADER_ROW; row <= HEADER_ROW + rows.length; row++)
        sheet.getCell(row, i + 1).alignment = {
          horizontal: 'right',
          wrapText: row === HEADER_ROW,
          vertical: 'top',
        };
  });
  if (rows.length > 0)
    sheet.autoFilter = {
      from: { row: HEADER_ROW, column: 1 },
      to: { row: HEADER_ROW + rows.length, column: columns.length },
    };
  return addHighest(sheet, question, { columns, rows });
}

const titleOf = (column: string): string => {
  const words = column.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** A chart of every region and role can't be read. */
const BARS = 20;

/** Lists the rows with the highest figures beside the answer, as what its chart is drawn from. */
function addHighest(
  sheet: ExcelJS.Worksheet,
  { chart, title }: AskedQuestion,
  { columns, rows }: QueryAnswer,
): Chart | null {
  const at = columns.findIndex(({ name }) => name === chart);
  const isText = (value: Value | undefined, i: number): boolean =>
    !columns[i]?.isNumber && value !== '' && value !== null;
  const highest = rows
    .flatMap((row) => {
      const figure = row[at];
      const label = row.filter((value, i) => isText(value, i)).join(' · ');
      return typeof figure === 'number' && figure > 0 ? [{ label: label || 'All', figure }] : [];
    })
    .sort((a, b) => b.figure - a.figure || (a.label < b.label ? -1 : 1))
    .slice(0, BARS);
  if (chart === null || highest.length === 0) return null;
  const first = columns.length + 2;
  sheet.getCell(HEADER_ROW, first).value = highest.length < rows.length ? 'The highest' : 'In order';
  sheet.getCell(HEADER_ROW, first + 1).value = titleOf(chart);
  for (const column of [first, first + 1]) sheet.getCell(HEADER_ROW, column).font = { bold: true };
  highest.forEach(({ label, figure }, i) => {
    sheet.getCell(HEADER_ROW + 1 + i, first).value = label;
    sheet.getCell(HEADER_ROW + 1 + i, first + 1).value = figure;
  });
  sheet.getColumn(first).width = 36;
  const range = (column: number): string => {
    const letters = columnLetters(column);
    return `$${letters}$${HEADER_ROW + 1}:$${letters}$${HEADER_ROW + highest.length}`;
  };
  return {
    sheet: sheet.name,
    title: `${title}: ${titleOf(chart).toLowerCase()}`,
    labels: { range: range(first), says: highest.map(({ label }) => label) },
    series: [
      {
        name: null,
        figures: { range: range(first + 1), says: highest.map(({ figure }) => figure) },
        colour: '1A5FB4',
      },
    ],
    column: first + 2,
    row: HEADER_ROW - 1,
    width: 576,
    height: 160 + 20 * highest.length,
  };
}

function addRests(
  book: ExcelJS.Workbook,
  answered: readonly AnsweredQuestion[],
  read: FolderRead,
  rules: StateRules,
): void {
  const sheet = book.addWorksheet(RESTS);
  sheet.getColumn(1).width = 34;
  sheet.getColumn(2).width = 110;
  const rows: readonly (readonly [string, string])[] = [
    ['As of', dayText(read.asOf)],
    [
      'Read',
      `${counted(read.read, 'district')} of ${counted(read.files, 'file')}, ${counted(read.lines, 'line')}. What could not be read is in no figure.`,
    ],
    [
      'How',
      'Each district by its own Caseload log, Providers and Standards where its workbook has them, else by the roster alone: exits and changes of a log that is elsewhere are not counted then. Each load is the one of the district’s own report.',
    ],
    ['Numbers', rules.source],
    ['Limits', rules.aboutLimits],
    [
      'Small cells',
      read.smallCells
        ? 'Shown.'
        : `Counts of 1 to 9 are shown as ${SMALL}, and figures that would tell them as ${WITHHELD}. Two sheets, or two months, held against each other may still give one away: look before you publish.`,
    ],
    ['Names', read.withNames ? 'The tables have names and student IDs.' : 'No names and no student IDs.'],
    ...rules.readings.map(({ id, date, reading }): [string, string] => [
      `Reading of ${date}: ${id}`,
      reading,
    ]),
    ...answered.map(({ question: { name, sql } }): [string, string] => [`Question ${name}`, sql.trim()]),
  ];
  rows.forEach((cells, i) => {
    const row = sheet.getRow(i + 1);
    row.values = [...cells];
    row.alignment = { wrapText: true, vertical: 'top' };
    row.getCell(1).font = { bold: true };
  });
}
