import { describe, expect, test } from 'vitest';
import { isCheckpointDue } from '../../../src/app/opened/checkpoint';
import type { Cell } from '../../../src/domain/cells/cell';
import type { Entry } from '../../../src/domain/record/entry';
import { NO_LOG } from '../../../src/domain/record/log';
import { afterSetUp, answerOf, ask, batches, handingOver, toCho, undo } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import {
  answers,
  BY_CHECKPOINT,
  LOG,
  NEW_YEAR,
  readings,
  rowsOf,
  SHEET,
  saveMore,
  withCheckpoint,
  without,
} from './withCheckpoint';

describe('a checkpoint of the record', () => {
  test('is written by what follows a save, and read instead of the log from then on', () => {
    const workbook = withCheckpoint();
    expect(rowsOf(workbook, SHEET)[0]?.[0]).toMatch(/^Caseload checkpoint 1: 1 \w+$/);
    expect(
      rowsOf(workbook, SHEET)
        .flat()
        .every((piece) => String(piece).length < 50_000),
    ).toBe(true);
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  test('is not written by the save itself, for which a user waits', () => {
    const workbook = afterSetUp();
    workbook.sheets.set(SHEET, []);
    workbook.isGoingOn = true;
    toCho(workbook);
    expect(rowsOf(workbook, SHEET)).toEqual([]);
  });

  test('is not kept of a record that is read as quickly whole', () => {
    const workbook = afterSetUp();
    workbook.isGoingOn = true;
    toCho(workbook);
    ask(workbook, 'finish', {});
    ask(workbook, 'attention', {});
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });

  test('gives every answer that the log gives, and so do saves after it', () => {
    const workbook = withCheckpoint();
    const other = without(workbook);
    expect(answers(workbook)).toEqual(answers(other));
    for (const each of [workbook, other]) {
      saveMore(each);
      ask(each, 'finish', {});
    }
    expect(answers(workbook)).toEqual(answers(other));
    const [last] = batches(workbook);
    for (const each of [workbook, other]) undo(each, last?.batch ?? '');
    expect(answers(workbook)).toEqual(answers(other));
    expect(rowsOf(workbook, LOG)).toEqual(rowsOf(other, LOG));
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  const spoilt: [string, (workbook: MemoryWorkbook) => void][] = [
    ['is gone', ({ sheets }) => sheets.delete(SHEET)],
    ['is blank', ({ sheets }) => sheets.set(SHEET, [['']])],
    ['was half written', ({ sheets }) => sheets.get(SHEET)?.splice(1)],
    ['is of another version', (workbook) => edit(workbook, 0, (text) => text.replace(' 1: ', ' 2: '))],
    [
      'has a sign retyped',
      (workbook) => edit(workbook, 1, (text) => `${text.slice(0, 40)}x${text.slice(41)}`),
    ],
    ['was sorted', ({ sheets }) => sheets.get(SHEET)?.reverse()],
    ['is somebody’s own sheet', ({ sheets }) => sheets.set(SHEET, [['Notes for Monday'], ['Call Oak']])],
  ];
  test.each(spoilt)('that %s changes no answer: the log is read', (_, spoil) => {
    const workbook = withCheckpoint();
    spoil(workbook);
    const other = without(workbook);
    expect(readings(workbook)).toContain(`read ${LOG}`);
    expect(answers(workbook)).toEqual(answers(other));
  });

  test('that was damaged is written anew by what follows the next save; somebody’s own sheet never', () => {
    const workbook = withCheckpoint();
    workbook.sheets.get(SHEET)?.splice(1);
    saveMore(workbook);
    ask(workbook, 'finish', {});
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
    const other = withCheckpoint();
    const own = [['Notes for Monday'], ['Call Oak']];
    other.sheets.set(SHEET, structuredClone(own));
    saveMore(other);
    ask(other, 'finish', {});
    expect(rowsOf(other, SHEET)).toEqual(own);
  });

  test('that is older than an older version of the sheets is none of it: what was saved since is missed', () => {
    const workbook = withCheckpoint();
    const then = structuredClone([...workbook.sheets]);
    saveMore(workbook);
    workbook.sheets.clear();
    for (const [name, rows] of then) workbook.sheets.set(name, rows);
    expect(ask(workbook, 'open', {}).stop).toContain('An older version of this spreadsheet was brought back');
  });

  // In a long record the rows of more entries are read in no time, and the whole log takes a minute.
  test.each([
    [2_000, 500],
    [100_000, 500],
    [300_000, 1_500],
  ])('of %i entries is made anew after %i more', (kept, more) => {
    const due = (count: number): boolean => {
      const entries = new Array<Entry>(count);
      const opened = { tail: { ...NO_LOG, entries, head: 'end' }, rows: count + 1, last: null, kept };
      return isCheckpointDue(afterSetUp(), opened, { entries: count, hash: 'end' });
    };
    expect([due(kept + more - 1), due(kept + more)]).toEqual([false, true]);
  });

  test('in a copy that remembers nothing is not asked', () => {
    const workbook = withCheckpoint();
    workbook.memory = {};
    expect(readings(workbook)).not.toContain(`readFrom ${LOG}`);
  });

  test('of a log that somebody sorted since is not gone on from', () => {
    const workbook = withCheckpoint();
    const [header = [], ...rows] = rowsOf(workbook, LOG);
    workbook.sheets.set(LOG, [header, ...rows.reverse()]);
    const other = without(workbook);
    expect(readings(workbook)).toContain(`read ${LOG}`);
    expect(answers(workbook)).toEqual(answers(other));
  });

  test('of a log of which a row was deleted or inserted since is not gone on from: the damage is told', () => {
    const workbook = withCheckpoint();
    rowsOf(workbook, LOG).splice(2, 1);
    expect(ask(workbook, 'open', {}).stop).toContain('not whole');
  });

  test('keeps a retyped old entry from counting, and Check the record tells of it', () => {
    const workbook = withCheckpoint();
    const before = ask(workbook, 'people', { asOf: '2026-11-21' });
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    expect(ask(workbook, 'people', { asOf: '2026-11-21' })).toEqual(before);
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false });
  });

  test('hides no header that somebody retyped: nothing is saved until it is back', () => {
    const workbook = withCheckpoint();
    const asked = handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', NEW_YEAR);
    const [header = []] = rowsOf(workbook, LOG);
    header.splice(13, 1, 'Staff');
    expect(ask(workbook, 'open', {}).stop).toContain('The first row of “Caseload log”');
    expect(answerOf(workbook, 'save', asked)).toMatchObject({ ok: false, code: 'log-unreadable' });
    header.splice(13, 1, 'Person');
    expect(readings(workbook)).toEqual(BY_CHECKPOINT);
  });

  const others: [string, Cell[][]][] = [
    ['has a blank first cell', [[''], ['Bus 4']]],
    ['begins with its own name', [['Caseload checkpoint'], ['Call Oak']]],
    ['begins much as ours', [['Caseload checkpoint 1: Oak'], ['Call Oak']]],
  ];
  test.each(others)(
    'is never written into a sheet of that name that %s, which is not removed either',
    (_, own) => {
      const workbook = afterSetUp();
      workbook.sheets.set(SHEET, structuredClone(own));
      workbook.isGoingOn = true;
      toCho(workbook);
      ask(workbook, 'finish', {});
      expect(rowsOf(workbook, SHEET)).toEqual(own);
      expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).left).toEqual([SHEET]);
      expect(rowsOf(workbook, SHEET)).toEqual(own);
    },
  );

  const meanwhile: [string, (workbook: MemoryWorkbook) => unknown][] = [
    ['everything is removed', (workbook) => ask(workbook, 'removeData', { confirm: 'REMOVE' })],
    ['a removal was cut off', (workbook) => workbook.remember({ removing: '2026-11-21T15:00:00Z' })],
    ['another save comes first', (workbook) => undo(workbook, batches(workbook)[0]?.batch ?? '')],
  ];
  test.each(meanwhile)('is not written by a Home that waited for the lock while %s', (_, happens) => {
    const workbook = afterSetUp();
    workbook.sheets.set(SHEET, []);
    workbook.isGoingOn = true;
    toCho(workbook);
    const alone = workbook.exclusively.bind(workbook);
    workbook.exclusively = (work) => {
      workbook.exclusively = alone;
      happens(workbook);
      return alone(work);
    };
    ask(workbook, 'attention', {});
    expect(rowsOf(workbook, SHEET)).toEqual([]);
  });

  test('that is missing keeps nobody from Home where a newer version writes here', () => {
    const workbook = withCheckpoint();
    workbook.sheets.get(SHEET)?.splice(1);
    workbook.remember({ version: '99.0.0 2026-11-21T15:00:00Z' });
    expect(answerOf(workbook, 'attention', {})).toMatchObject({ ok: true });
    rowsOf(workbook, LOG)[2]?.splice(13, 1, 'Somebody Else');
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: false });
  });

  test('goes with everything else when Caseload’s data is removed, and is no part of the copy before that', () => {
    const workbook = withCheckpoint();
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).not.toContain(SHEET);
    expect(answerOf(workbook, 'keptRows', { sheet: SHEET, from: 0 })).toMatchObject({ ok: false });
    expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).removed).toContain(SHEET);
    expect(workbook.sheets.has(SHEET)).toBe(false);
  });
});

function edit(workbook: MemoryWorkbook, row: number, change: (text: string) => string): void {
  const cells = rowsOf(workbook, SHEET)[row] ?? [];
  cells[0] = change(String(cells[0]));
}
