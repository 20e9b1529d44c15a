import { describe, expect, test } from 'vitest';
import { cellsDue, derive, deriveSaved, dueSince, isDue } from '../../../src/app/follow/derive';
import { lastEntry } from '../../../src/app/follow/followedBy';
import { cellsToFollow } from '../../../src/app/follow/followLater';
import { rowsDue } from '../../../src/app/follow/followRows';
import { namesMark } from '../../../src/app/follow/namesMark';
import { recall } from '../../../src/app/opened/memory';
import type { State } from '../../../src/app/opened/state';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { record } from '../../../src/app/save/record';
import type { FollowedSoFar } from '../../../src/domain/follow/dueCells';
import type { Change } from '../../../src/domain/record/changes';
import { gil, withBelow } from '../../kit/addedRows';
import { afterSetUp, column, district, ROSTER } from '../../kit/district';
import { day, fact } from '../../kit/entries';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

const PROVIDER = HEADER.indexOf('Provider') + 1;
/** A student's Resource goes to Okafor today, whom Set up gave that key. */
const toOkafor = (nth: number, over: Partial<Change> = {}): Change =>
  ({
    ...fact({
      ...{ change: 'Assign', personKey: 'P-0002', person: 'Okafor, Dele', begin: day('2026-11-21') },
      ...{ lineKey: `L-00000${nth}`, studentId: `200000${nth}`, minutes: null, lreMinutes: null },
      replaced: { provider: nth === 3 ? 'Elena Ramos' : 'Ramos, Elena' },
    }),
    ...over,
  }) as Change;

/** Records the changes, and follows them; with what was read and written of the roster. */
function followed(workbook: MemoryWorkbook, changes: readonly Change[], how: { justRead?: true } = {}) {
  const before = stateOf(workbook);
  const { after } = record(workbook, before, changes);
  let parts = 0;
  const readPart = workbook.readPart.bind(workbook);
  workbook.readPart = (...part) => {
    parts += 1;
    return readPart(...part);
  };
  workbook.calls = [];
  const result = derive(workbook, after, { before, ...how });
  const reads = workbook.calls.filter((call) => call === `read ${ROSTER}`).length - parts;
  const written = result.written.map(({ row }) => row);
  return { result, reads, parts, written, left: result.left, after };
}

describe('whether the roster has anything to follow', () => {
  const at = (over: Partial<FollowedSoFar> | null): State => {
    const state = stateOf(afterSetUp());
    const { derived } = state.memory;
    return { ...state, memory: { ...state.memory, derived: over && derived && { ...derived, ...over } } };
  };
  const asked = (state: State) => [isDue(state), dueSince(state)];

  test('it has nothing after Set up, and whatever nobody knew by what names it was made', () => {
    expect(asked(at({}))).toEqual([false, 'nothing']);
    const { names, ...rest } = at({}).memory.derived ?? {};
    const state = at({});
    expect(names).toBe(namesMark(state));
    expect(isDue({ ...state, memory: { ...state.memory, derived: rest as FollowedSoFar } })).toBe(false);
  });

  test('it has where names are others, a cell waits, an entry or a day came, or nothing is known of it', () => {
    expect(asked(at({ names: 'other' }))).toEqual([true, 'nothing']);
    expect(asked(at({ waiting: [{ line: 'L-000001', field: 'provider', text: '' }] }))).toEqual([
      true,
      'nothing',
    ]);
    expect(asked(at({ waiting: [] }))).toEqual([false, 'nothing']);
    expect(asked(at({ entry: 1 }))).toEqual([true, 'entries']);
    expect(asked(at({ day: day('2026-11-20') }))).toEqual([true, 'days']);
    expect(asked(at(null))).toEqual([true, 'nothing']);
  });

  test('the last entry is that of the record, and none where it has none', () => {
    const state = stateOf(afterSetUp());
    expect(lastEntry(state)).toBe(state.log.entries.length);
    expect(lastEntry({ ...state, log: { ...state.log, entries: [] } })).toBe(0);
  });
});

describe('cells that follow', () => {
  test('are looked at once more as far as they tell, and what is remembered is that nothing is left', () => {
    const workbook = afterSetUp();
    const { result, reads, parts, written } = followed(workbook, [toOkafor(1), toOkafor(2)]);
    expect(written).toEqual([2, 3]);
    expect([reads, parts]).toEqual([1, 1]);
    expect(result).toMatchObject({ left: 0, failed: false, rows: false, doubtful: [], refused: [] });
    const { derived } = recall(workbook);
    const state = stateOf(workbook);
    expect(derived).toEqual({
      entry: lastEntry(state),
      isSmall: true,
      day: '2026-11-21',
      names: namesMark(state),
    });
  });

  test('are not fetched before they are written where that was the last thing done', () => {
    expect(followed(afterSetUp(), [toOkafor(1)], { justRead: true })).toMatchObject({ reads: 0, parts: 1 });
  });

  test('are written with Case assignments where nothing else is', () => {
    const both = (workbook: MemoryWorkbook, changes: readonly Change[]): number => {
      let times = 0;
      const writeBoth = workbook.writeBoth.bind(workbook);
      workbook.writeBoth = (...all) => {
        times += 1;
        return writeBoth(...all);
      };
      followed(workbook, changes);
      return times;
    };
    expect(both(afterSetUp(), [toOkafor(1), toOkafor(2)])).toBe(1);
    const school = { ref: { header: 'School', nth: 1, of: 1 }, was: 'Oak', value: 'Birch' };
    expect(both(afterSetUp(), [toOkafor(1, { cells: [school] } as Partial<Change>)])).toBe(0);
    const grade = { ref: { header: 'Grade', nth: 1, of: 1 }, was: '3', value: '4' };
    expect(both(afterSetUp(), [toOkafor(1, { cells: [grade] } as Partial<Change>)])).toBe(1);
  });

  test('of which one is refused are fetched whole, and it waits', () => {
    const workbook = afterSetUp();
    workbook.refuses = ({ row, column: at }) => row === 3 && at === PROVIDER;
    const { result, parts, written } = followed(workbook, [toOkafor(1), toOkafor(2)]);
    expect([written, parts, result.left, result.doubtful]).toEqual([[2], 0, 0, []]);
    expect(result.refusals).toMatchObject([{ place: 'L3', text: 'Okafor, Dele' }]);
    expect(recall(workbook).derived?.waiting).toEqual([
      { line: 'L-000002', field: 'provider', text: 'Ramos, Elena' },
    ]);
  });

  test.each(['', 'nobody@lakeview.example'])(
    'of which one is refused to “%s”, who is not in Providers, are told as how many',
    (email) => {
      const workbook = afterSetUp();
      workbook.refuses = ({ row, column: at }) => row === 3 && at === PROVIDER;
      const before = stateOf(workbook);
      const { after } = record(workbook, before, [toOkafor(2)]);
      workbook.email = email;
      expect(derive(workbook, after, { before })).toMatchObject({ refusals: [], elsewhere: 1 });
    },
  );

  test('wait behind all others once they were refused', () => {
    const workbook = afterSetUp();
    workbook.refuses = ({ row, column: at }) => row === 2 && at === PROVIDER;
    followed(workbook, [toOkafor(1)]);
    workbook.refuses = () => false;
    expect(followed(workbook, [toOkafor(2), toOkafor(3)]).written).toEqual([3, 4, 2]);
  });

  test('that an earlier save left are written with those of the next', () => {
    const workbook = afterSetUp();
    record(workbook, stateOf(workbook), [toOkafor(1)], { later: true });
    expect(cellsToFollow(stateOf(workbook), stateOf(workbook))).toBe(1);
    expect(followed(workbook, [toOkafor(2)]).written).toEqual([2, 3]);
    expect(column(workbook, 'Provider').slice(0, 2)).toEqual(['Okafor, Dele', 'Okafor, Dele']);
  });

  test('are none where it was lost how far the roster follows', () => {
    const workbook = afterSetUp();
    const { after } = record(workbook, stateOf(workbook), [toOkafor(1)]);
    const lost = { ...after, memory: { ...after.memory, derived: null } };
    expect(cellsToFollow(lost, after)).toBe(0);
    expect(derive(workbook, lost)).toMatchObject({ written: [], left: 0 });
  });

  test('are begun up to the fifth minute, and left to the next call after it', () => {
    const spent = (ms: number) => {
      const workbook = afterSetUp();
      workbook.spentMs = 0;
      const before = stateOf(workbook);
      const { after } = record(workbook, before, [toOkafor(1)]);
      workbook.spentMs = ms;
      const { left, written } = derive(workbook, after, { before });
      return [left, written.length, recall(workbook).derived?.entry === lastEntry(after)];
    };
    expect(spent(300_000)).toEqual([0, 1, true]);
    expect(spent(300_001)).toEqual([1, 0, false]);
  });

  test('of more than 300 different values are left to the next call', () => {
    const [header = [], row = []] = rosterRows();
    const students = Array.from({ length: 301 }, (_, i) => row.with(0, String(3_000_000 + i)));
    const workbook = afterSetUp(district([header, ...students]));
    const opened = [...stateOf(workbook).lines.values()].filter(
      ({ timeline }) => timeline.kind === 'service',
    );
    const changes = opened.map(({ key, timeline: { studentId } }, i) =>
      fact({
        ...{ change: 'Adjust', lineKey: key, studentId, begin: day('2026-11-21') },
        ...{ minutes: 181 + i, lreMinutes: null, replaced: { amount: '3' } },
      }),
    );
    const { written, left } = followed(workbook, changes);
    expect([written.length, left]).toEqual([300, 1]);
  });

  test('a formula’s or merged ones are told and left', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set(`2|${PROVIDER}`, '=IF(A2="","","Ramos, Elena")');
    const { result, written } = followed(workbook, [toOkafor(1), toOkafor(2)]);
    expect([result.formulas.length, written, result.left]).toEqual([1, [3], 0]);
  });

  test('are doubtful where a column is gone right after they were written, but for those that were refused', () => {
    const workbook = afterSetUp();
    const before = stateOf(workbook);
    const { after } = record(workbook, before, [toOkafor(1), toOkafor(2)]);
    workbook.refuses = ({ row, column: at }) => row === 3 && at === PROVIDER;
    workbook.before = (method) => {
      const provider = workbook.sheets.get(ROSTER)?.[1]?.[PROVIDER - 1];
      if (method === `read ${ROSTER}` && provider === 'Okafor, Dele')
        workbook.sheets.get(ROSTER)?.[0]?.splice(PROVIDER - 1, 1, 'Who');
    };
    workbook.readPart = () => null;
    expect(derive(workbook, after, { before })).toMatchObject({ doubtful: ['L2'], left: 1 });
    expect(recall(workbook).derived?.entry).toBe(lastEntry(before));
  });
});

test('a cell that takes a formula its room is blanked again, told, and not tried once more', () => {
  const rows = rosterRows();
  (rows[6] ?? [])[PROVIDER - 1] = '';
  const workbook = afterSetUp(district(rows));
  workbook.formulaCells.set('2|1', '=SUM(Z1)');
  const roster = workbook.sheets.get(ROSTER) ?? [];
  const speech = toOkafor(6, {
    studentId: '2000001',
    service: 'Speech',
    found: { provider: '' },
  } as Partial<Change>);
  workbook.before = (method) => {
    if (method !== `read ${ROSTER}`) return;
    (roster[1] ?? [])[0] = roster[6]?.[PROVIDER - 1] === '' ? '2000001' : '#REF!';
  };
  const { result, written } = followed(workbook, [toOkafor(2), speech]);
  expect(result.takenBack).toEqual([{ place: 'L7', text: 'Okafor, Dele', formula: 'A2' }]);
  expect([written, result.left, roster[6]?.[PROVIDER - 1]]).toEqual([[3], 0, '']);
});

describe('what follows and fails', () => {
  test('is told beside the save, which stands', () => {
    const workbook = afterSetUp();
    const before = stateOf(workbook);
    const { after } = record(workbook, before, [toOkafor(1)]);
    const error = new Error('Service Spreadsheets failed');
    workbook.before = (method) => {
      if (method === `write ${ROSTER}`) throw error;
    };
    expect(deriveSaved(workbook, after, { before })).toMatchObject({
      failed: true,
      limit: null,
      refusals: [],
    });
    expect(workbook.complaints).toEqual([error]);
  });

  test('for Case assignments alone is tried by the next opening, of the same day too', () => {
    const workbook = afterSetUp();
    workbook.sheets.delete('Case assignments');
    workbook.before = (method) => {
      if (method === 'lay Case assignments') throw new SheetRefused('Case assignments', 'It is protected.');
    };
    const { result } = followed(workbook, [toOkafor(1)]);
    expect(result.sheets).toEqual(['Case assignments']);
    expect(recall(workbook).derived?.day).toBe('2026-11-20');
  });
});

test('where the roster can’t be read any more once rows were added, it is said that not all followed', () => {
  const workbook = withBelow();
  const before = stateOf(workbook);
  const enrolls = {
    ...fact({ lineKey: 'L-000099', studentId: '2000077', replaced: { row: gil().cells } }),
    origin: 'here' as const,
  };
  const { after } = record(workbook, before, [enrolls]);
  const append = workbook.append.bind(workbook);
  workbook.append = (sheet, block) => {
    append(sheet, block);
    workbook.sheets.get(ROSTER)?.splice(0, 1, []);
    return block;
  };
  expect(derive(workbook, after, { before })).toMatchObject({ failed: true, left: 1, rows: true });
});

test('no row is due where that of an enrollment stands whole, whatever else was touched', () => {
  const workbook = afterSetUp();
  const state = stateOf(workbook);
  const [opened] = state.log.entries;
  if (opened?.name !== 'opened') throw new Error('The record begins with openings.');
  const row = [{ ref: { header: 'Student ID', nth: 1, of: 1 }, value: '2000001' }];
  const entry = { ...opened, origin: 'here' as const, row };
  expect(rowsDue(workbook, state, [{ entry, stands: true }])).toBe(false);
  const grade = [{ ref: { header: 'Notes', nth: 1, of: 1 }, value: 'call mom' }];
  expect(rowsDue(workbook, state, [{ entry: { ...entry, row: grade }, stands: true }])).toBe(true);
  expect(cellsDue(state, { entry: lastEntry(state), day: state.today }, [])(state)).toEqual([]);
});
