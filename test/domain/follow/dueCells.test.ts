import { describe, expect, test } from 'vitest';
import { dueCells, type WaitingCell } from '../../../src/domain/follow/dueCells';
import { touchedSince } from '../../../src/domain/record/standing';
import { timelinesBefore } from '../../../src/domain/record/timelinesBefore';
import { day } from '../../kit/entries';
import { cellsOf, given, ROWS } from '../../kit/given';
import { HEADER } from '../../kit/rows';

const TODAY = '2026-11-21';

type Follows = {
  /** What was recorded since the roster followed last, and before it did. */
  record: readonly string[];
  before?: readonly string[];
  /** The roster as it reads now. */
  roster?: readonly string[];
  /** Its rows as the record was opened with them, and its columns, where these are others. */
  opened?: readonly string[];
  header?: readonly string[];
  /** The day on which the roster followed last, and today. */
  last?: string;
  today?: string;
  waiting?: readonly WaitingCell[];
};

/** The cells that are due, a line each: "row 2 Provider: Cho, Ben, was Ramos, Elena". */
function due({
  record,
  before = [],
  opened = ROWS,
  roster = opened,
  header = HEADER,
  last = TODAY,
  today = TODAY,
  waiting,
}: Follows): string[] {
  const held = given({ record: before, opened, roster, header });
  const now = given({ record: [...before, ...record], opened, roster, header, today: day(today) });
  const since = { entry: held.entries.length, day: day(last), waiting };
  const touched = touchedSince(now.entries, since, day(today));
  const timelines = new Map([...now.lines].map(([key, { timeline }]) => [key, timeline]));
  const roll = {
    entries: now.entries,
    lines: now.lines,
    before: timelinesBefore(now.entries, timelines, since.entry),
    rows: now.roster.lines,
    dayOrders: now.roster.dayOrders,
    mapping: now.mapping,
    find: now.find,
    nameOf: (_: string, name: string) => name,
  };
  return dueCells(roll, since, day(today), touched).map(
    ({ row, column, value, was }) => `row ${row} ${header[column - 1]}: ${value}, was ${was}`,
  );
}

/** The rows, the first of them with another provider, hours or end. */
const first = (was: string, now: string): string[] =>
  ROWS.map((row, i) => (i === 0 ? row.replace(was, now) : row));
const AS_CHO = first('| 1 | Ramos, Elena |', '| 1 | Cho, Ben |');
const AS_OKAFOR = first('| 1 | Ramos, Elena |', '| 1 | Okafor, Dele |');
const ANA_IS_CHOS = 'row 2 Provider: Cho, Ben, was Ramos, Elena';

describe('the cell of a line that somebody gets', () => {
  const record = ['L-000001: Cho, Ben from 2026-11-21 over Ramos, Elena'];

  test('is due on the first day, and not the day before', () => {
    expect(due({ record })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: ['L-000001: Cho, Ben from 2026-11-22'] })).toEqual([]);
  });

  test('is due once the day has come, of what was recorded before', () => {
    const later = ['L-000001: Cho, Ben from 2026-11-22'];
    expect(due({ record: [], before: later, today: '2026-11-22' })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: [], before: later, last: '2026-11-22', today: '2026-11-22' })).toEqual([]);
  });

  test('is not due where it reads so, or as somebody typed since', () => {
    expect(due({ record, roster: AS_CHO })).toEqual([]);
    expect(due({ record, roster: AS_OKAFOR })).toEqual([]);
  });

  test('is due still where the sheet refused it, unless somebody typed since', () => {
    const waits = (text: string) => [{ line: 'L-000001', field: 'provider', text }];
    expect(due({ record: [], before: record })).toEqual([]);
    expect(due({ record: [], before: record, waiting: waits('Ramos, Elena') })).toEqual([ANA_IS_CHOS]);
    expect(due({ record: [], before: record, waiting: waits('Okafor, Dele') })).toEqual([]);
  });

  test('reads as before once that is taken back, unless somebody typed since', () => {
    const back = { before: record, record: ['L-000001: undoes 8'] };
    expect(due({ ...back, roster: AS_CHO })).toEqual(['row 2 Provider: Ramos, Elena, was Cho, Ben']);
    expect(due({ ...back, roster: AS_OKAFOR })).toEqual([]);
    expect(due(back)).toEqual([]);
  });
});

describe('a cell of somebody', () => {
  const record = ['L-000001: Cho, Ben from 2026-11-21 over Ramos, Elena'];

  test('is not due where it can’t be read', () => {
    expect(due({ record, roster: first('| 1 | Ramos, Elena |', '| 1 | #N/A |') })).toEqual([]);
  });

  test('is due in both of its columns where the name stands in two', () => {
    const at = HEADER.indexOf('Provider');
    const parted = (names: readonly string[]): string[] => [
      ...HEADER.slice(0, at),
      ...names,
      ...HEADER.slice(at + 1),
    ];
    const opened = ROWS.map((line) => {
      const cells = cellsOf(line).map(String);
      const [last = '', given = ''] = (cells[at] ?? '').split(', ');
      return [...cells.slice(0, at), last, given, ...cells.slice(at + 1)].join('¦');
    });
    const header = parted(['Provider Last Name', 'Provider First Name']);
    expect(due({ record, opened, header })).toEqual([
      'row 2 Provider Last Name: Cho, was Ramos, Elena',
      'row 2 Provider First Name: Ben, was Ramos, Elena',
    ]);
  });

  test('of a line that was yet to begin is due where it names one who was ever to have it', () => {
    const opened = ROWS.map((line, i) => (i === 0 ? line.replace('2026-08-15', '2026-12-01') : line));
    const before = ['L-000001: Cho, Ben from 2026-12-01'];
    const begun = { record: [], before, opened, today: '2026-12-01' };
    expect(due(begun)).toEqual([ANA_IS_CHOS]);
    const others = opened.map((line, i) => (i === 0 ? line.replace('| 1 | Ramos', '| 1 | Okafor') : line));
    expect(
      due({ ...begun, roster: others.map((line) => line.replace('Okafor, Elena', 'Okafor, Dele')) }),
    ).toEqual([]);
  });
});

describe('the case manager of a student with two rows', () => {
  const record = ['C-000001: Cho, Ben from 2026-11-21 over Elena Ramos'];

  test('is due in each of them that reads as before', () => {
    expect(due({ record })).toEqual([
      'row 2 Case Manager: Cho, Ben, was Ramos, Elena',
      'row 3 Case Manager: Cho, Ben, was Ramos, Elena',
    ]);
    const typed = first('Ramos, Elena | Ramos, Elena', 'Ramos, Elena | Okafor, Dele');
    expect(due({ record, roster: typed })).toEqual(['row 3 Case Manager: Cho, Ben, was Ramos, Elena']);
  });

  test('reads as before once that is taken back, to the letter', () => {
    const roster = ROWS.map((line, i) => (i < 2 ? line.replace(/Ramos, Elena$/, 'Cho, Ben') : line));
    expect(due({ before: record, record: ['C-000001: undoes 8'], roster })).toEqual([
      'row 2 Case Manager: Elena Ramos, was Cho, Ben',
      'row 3 Case Manager: Elena Ramos, was Cho, Ben',
    ]);
  });
});

describe('hours', () => {
  const record = ['L-000001: 4 hours from 2026-11-21 over as needed'];

  test('are due from their day on, where they read as before', () => {
    expect(due({ record })).toEqual(['row 2 Hours per week: 4, was 3']);
    expect(due({ record: ['L-000001: 4 hours from 2026-11-22'] })).toEqual([]);
    expect(due({ record, roster: first('3 2-4', '3.5 2-4') })).toEqual([]);
    expect(due({ record, roster: first('3 2-4', '4 2-4') })).toEqual([]);
  });

  test('taken back give their cell the text that stood there, whatever it meant', () => {
    const back = ['L-000001: undoes 8'];
    expect(due({ before: record, record: back, roster: first('3 2-4', '4 2-4') })).toEqual([
      'row 2 Hours per week: as needed, was 4',
    ]);
  });
});

describe('the end of a service', () => {
  const exit = ['L-000001: exit on 2026-12-18 over 2027-05-28'];

  test('is due at once', () => {
    expect(due({ record: exit })).toEqual(['row 2 End Date: 2026-12-18, was 2027-05-28']);
    const slashed = ['L-000001: exit on 2026-12-18 over 05/28/2027'];
    expect(due({ record: slashed, roster: first('2027-05-28', '05/28/2027') })).toEqual([
      'row 2 End Date: 12/18/2026, was 05/28/2027',
    ]);
  });

  test('is not due where the row reads so, or as somebody typed since', () => {
    expect(due({ record: exit, roster: first('2027-05-28', '2026-12-18') })).toEqual([]);
    expect(due({ record: exit, roster: first('2027-05-28', '2027-01-15') })).toEqual([]);
  });

  test('leaves the line to nobody from the day after', () => {
    const over = { record: [], before: exit, roster: first('2027-05-28', '2026-12-18') };
    expect(due({ ...over, last: '2026-12-17', today: '2026-12-18' })).toEqual([]);
    expect(due({ ...over, last: '2026-12-18', today: '2026-12-19' })).toEqual([]);
  });
});
