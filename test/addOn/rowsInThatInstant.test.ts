import { describe, expect, test } from 'vitest';
import { copyOfWorkbook } from '../host/copyOfWorkbook';
import type { Host } from '../host/host';
import { enrollGil } from './enrollGil';
import { ask, install, setUp, sheetOf, smallRoster } from './installed';

type Roster = ReturnType<typeof sheetOf>;

/** The small roster of six lines. */
const plain = (): Host => setUp(install(smallRoster()));

/** The same with a total and a signature below. */
function withTotal(): Host {
  const host = install(smallRoster());
  const roster = sheetOf(host, 'Roster');
  roster.putValue(8, 2, 'Total');
  roster.putFormula(8, 8, '=SUM(H2:H7)');
  roster.putValue(8, 13, 'see the worksheet');
  roster.putValue(10, 2, 'Signature: ______');
  host.workbook.recalculateAll();
  return setUp(host);
}

/** What each row says, but for the column of the total's formula. */
const rowsOf = (host: Host): string[] => {
  const sheet = sheetOf(host, 'Roster');
  return Array.from({ length: 16 }, (_, r) =>
    Array.from({ length: 14 }, (__, c) => (c === 7 ? '' : sheet.display(r + 1, c + 1))).join('|'),
  );
};

/** A row by its student and service. */
const lineOf = (row: string): string =>
  row
    .split('|')
    .filter((_, c) => c === 0 || c === 4)
    .join(' ');

/** Calls that write: what happens before one happens after the reading that it rests on. */
const WRITES = /(?:setValues?|setNumberFormats?|insertRows\w*|flush)$/;

/** Does something before the `nth` call that writes once the record stands; answers whether there were so many. */
function instantly(host: Host, nth: number, edit: (roster: Roster) => void): () => boolean {
  let left = nth;
  let isRecorded = false;
  host.onCall(({ phase, name }) => {
    if (phase === 'before' && isRecorded && WRITES.test(name) && left-- === 0) edit(sheetOf(host, 'Roster'));
    isRecorded ||= phase === 'after' && name.endsWith('Properties.setProperties');
    return undefined;
  });
  return () => {
    host.onCall(null);
    return left < 0;
  };
}

describe('where somebody moves rows in the instant in which a new student’s row is written', () => {
  test.each<[string, () => Host, (roster: Roster) => void]>([
    ['takes a row out above a total', withTotal, (roster) => roster.deleteRows(4, 1)],
    ['inserts a row above a total', withTotal, (roster) => roster.insertRows(4, 1)],
    // The last line goes up to the first one’s student.
    ['sorts the students', plain, (roster) => roster.sort({ row: 2, column: 1, rows: 6, columns: 14 }, 1)],
  ])('and %s, all others’ rows stay, and nobody is there twice', (_, prepared, edit) => {
    const { workbook: book } = prepared();
    const expected = install(smallRoster(), { workbook: copyOfWorkbook(book) });
    edit(sheetOf(expected, 'Roster'));
    const stood = rowsOf(expected);
    let nth = 0;
    for (let wasMeanwhile = true; wasMeanwhile; nth++) {
      const host = install(smallRoster(), { workbook: copyOfWorkbook(book) });
      const hasRun = instantly(host, nth, edit);
      expect(enrollGil(host)).toMatchObject({ saved: true });
      wasMeanwhile = hasRun();
      expect(ask(host, 'open', {})).toMatchObject({ stop: '' });
      const now = rowsOf(host);
      const gone = wasMeanwhile ? stood.filter((row) => !now.includes(row)) : [];
      const lines = now.flatMap((row) => (/^\d/.test(row) ? lineOf(row) : []));
      const twice = lines.filter((line, i) => lines.indexOf(line) < i);
      expect({ nth, gone, twice, isThere: lines.includes('2000088 OT') }).toEqual({
        nth,
        gone: [],
        twice: [],
        isThere: true,
      });
    }
    expect(nth).toBeGreaterThan(3);
  });
});
