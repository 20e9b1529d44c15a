import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import type { Host, Switches } from '../host/host';
import { columnOf, rosterColumn, saveHandOver } from './edits';
import {
  afterSetUp,
  answerOf,
  ask,
  everything,
  handingOver,
  install,
  keyOf,
  setUp,
  sheetOf,
  shown,
  smallRoster,
} from './installed';

/** Somebody made a Table of all that stands on a sheet, with room below it; columns of numbers are counted from 0. */
function makeTable(host: Host, name: string, room = 0, numbers: number[] = []): void {
  const sheet = sheetOf(host, name);
  const { rows, columns } = sheet.extent();
  sheet.tables.push({ row: 1, column: 1, rows: rows + room, columns, numbers });
}

const OURS = ['Roster', 'Providers', 'Caseload log', 'Case assignments'];

/** Whatever is told is agreed to. */
function agreed<
  T extends { acknowledged: string[] },
  R extends { findings: { code: string; line: string | null }[] },
>(input: T, save: (input: T) => R): R {
  const first = save(input);
  const acknowledged = first.findings.flatMap(({ code, line }) => [code, `${code}:${line}`]);
  return acknowledged.length === 0 ? first : save({ ...input, acknowledged });
}

/** A move with texts that a spreadsheet takes for something else, a new student, an undo, an opening, and sheets that are made. */
function story(host: Host, madeTables: (sheets: readonly string[]) => void) {
  const told: unknown[] = [];
  madeTables(OURS);
  const provider =
    ask(host, 'addProvider', { name: '=Plus, Pia', role: '+1', site: '007', email: '' }).key ?? '';
  told.push(
    agreed({ ...handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'), reason: '1-2' }, (input) =>
      ask(host, 'save', input),
    ),
  );
  const student: Input<'enroll'> = {
    values: [
      { field: 'studentId', value: '0099' },
      { field: 'name', value: '+1 Plus' },
      { field: 'grade', value: '3' },
      { field: 'site', value: '1/2' },
      { field: 'start', value: '11/21/2026' },
    ],
    services: [{ service: 'Speech', provider, amount: '1.5' }],
    ...{ caseManager: keyOf(host, 'Cho, Ben'), begin: '', reason: '=1+1', acknowledged: [] },
  };
  const enrolled = agreed(student, (input) => ask(host, 'enroll', input));
  told.push(enrolled, saveHandOver(host, 'Okafor, Dele', '=Plus, Pia', '11/20/2026'));
  for (let time = 0; time < 2; time++) {
    ask(host, 'makeReport', { asOf: '' });
    ask(host, 'restoreStandards', {});
    ask(host, 'makeKeyIn', { since: '' });
    ask(host, 'rebuildAssignments', {});
    ask(host, 'makeWorksheet', { person: keyOf(host, 'Cho, Ben'), option: 'option 1' });
    madeTables(host.workbook.sheets.map(({ name }) => name));
  }
  told.push(ask(host, 'undo', { batch: enrolled.batch, rest: false, reason: '' }));
  told.push(ask(host, 'open', {}).notices, ask(host, 'checkRecord', {}));
  return { told, sheets: everything(host) };
}

describe('Tables of Google’s (“Convert to table”), whose typed columns refuse formats, rules and boxes', () => {
  const without = story(afterSetUp(smallRoster()), () => undefined);

  test('are not there: all is saved', () => {
    expect(without.told.slice(0, 4)).toMatchObject([
      ...[{ saved: true }, { saved: true }, { saved: true }, { saved: true }],
    ]);
  });

  test.each([
    ['at the call, and they stay as long as they are', { typedColumns: 'refusedAtCall' }, 0],
    ['once it is flushed, and they stay as long as they are', { typedColumns: 'refusedAtFlush' }, 0],
    ['at the call, and they take in what is written below', { tableBelow: 'grows' }, 0],
    [
      'once it is flushed, and they take in what is written below',
      { typedColumns: 'refusedAtFlush', tableBelow: 'grows' },
      0,
    ],
    ['at the call, with blank rows of the Table below', { typedColumns: 'refusedAtCall' }, 30],
    ['once it is flushed, with blank rows of the Table below', { typedColumns: 'refusedAtFlush' }, 30],
  ] satisfies [string, Partial<Switches>, number][])(
    'refuse %s: every cell of every sheet is the same',
    (_, switches, room) => {
      const host = afterSetUp(smallRoster(), { switches });
      const made = new Set<string>();
      const { told, sheets } = story(host, (names) => {
        for (const name of names) {
          if (made.has(name)) continue;
          made.add(name);
          if (shown(host, name).length > 0) makeTable(host, name, name === 'Caseload log' ? room : 0);
        }
      });
      expect(made.size).toBeGreaterThan(8);
      expect(told).toEqual(without.told);
      expect(sheets).toEqual(without.sheets);
    },
  );

  test.each(['refusedAtCall', 'refusedAtFlush'] as const)(
    'of blank sheets that a Set up was cut off at hold up no Set up: %s',
    (typedColumns) => {
      const set = (name: string | null) => {
        const host = install(smallRoster(), { switches: { typedColumns } });
        if (name !== null)
          host.workbook.addSheet(name, 1).tables.push({ row: 1, column: 1, rows: 40, columns: 26 });
        setUp(host);
        agreed({ ...handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'), reason: "'007" }, (input) =>
          ask(host, 'save', input),
        );
        return new Map(everything(host).map((sheet) => [sheet.name, sheet.cells]));
      };
      const plain = set(null);
      for (const name of ['Providers', 'Caseload log', 'Case assignments'])
        expect(set(name).get(name), name).toEqual(plain.get(name));
    },
  );
});

describe('A Table whose column is one of numbers by its type', () => {
  const CONVERT = 'Click the Table’s name, choose “Convert to range”, and';
  const made = (tableValues: Switches['tableValues'], sheet: string, column: string) => {
    const host = afterSetUp(smallRoster(), { switches: { tableValues } });
    makeTable(host, sheet, 30, [columnOf(host, sheet, column) - 1]);
    return host;
  };
  const toldOf = (name: string): string =>
    `“${name}” could not be written into L2, L3 and L4: the Google Table in “Roster” around L2 takes something else in that column. The record counts. ${CONVERT} open the sidebar again.`;

  test.each([
    ['refuses a name', 'refused', 'Cho, Ben'],
    ['holds something else than a name that was written', 'leftOut', '7 Cho'],
  ] as const)(
    'and which %s is named with its sheet and its cells; as a range it takes what waits',
    (_, tableValues, to) => {
      const host = made(tableValues, 'Roster', 'Provider');
      if (to === '7 Cho') ask(host, 'addProvider', { name: to, role: '', site: '', email: '' });
      const { saved, notices } = saveHandOver(host, 'Ramos, Elena', to, '11/20/2026');
      expect({ saved, notices }).toEqual({ saved: true, notices: [toldOf(to)] });
      expect(ask(host, 'open', {}).notices).toEqual([toldOf(to)]);
      sheetOf(host, 'Roster').tables = [];
      ask(host, 'open', {});
      expect(rosterColumn(host, 'Provider').slice(0, 3)).toEqual([to, to, to]);
    },
  );

  test('and which refuses a text of the record: nothing is saved, with the remedy', () => {
    const host = made('refused', 'Caseload log', 'Reason');
    const before = everything(host);
    const input = { ...handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'), reason: 'Moved away' };
    expect(answerOf(host, 'save', input)).toEqual({
      ok: false,
      code: 'not-recorded',
      sentence: `The Caseload log could not be written, so nothing was saved: the Google Table in its sheet takes something else in a column. ${CONVERT} try again; if you may not, ask whoever owns this spreadsheet.`,
    });
    expect(everything(host)).toEqual(before);
  });

  test('and which refuses a text of another sheet of ours is named with that sheet', () => {
    const host = afterSetUp(smallRoster(), { switches: { tableValues: 'refused' } });
    ask(host, 'restoreStandards', {});
    makeTable(host, 'Standards', 0, [0]);
    expect(answerOf(host, 'restoreStandards', {})).toMatchObject({
      code: 'sheet-refused',
      sentence: expect.stringMatching(/^“Standards” could not be written: the Google Table in that sheet/),
    });
  });
});
