import { describe, expect, test } from 'vitest';
import { recall } from '../../../src/app/opened/memory';
import { SheetRefused } from '../../../src/app/ports/sheetRefused';
import { checkRecord, repair } from '../../../src/app/record/checkRecord';
import type { Cell } from '../../../src/domain/cells/cell';
import { missouri } from '../../../src/standards/missouri/missouri';
import { newStudent } from '../../kit/caseForms';
import { afterSetUp, ask, movingToCho, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';
import { stateOf } from '../../kit/stateOf';

const rowsOf = ({ sheets }: MemoryWorkbook, sheet = ROSTER): Cell[][] => sheets.get(sheet) ?? [];
const PROVIDER = HEADER.indexOf('Provider');

/** What Check the record tells of a part that is derived, and whether Repair mends it. */
function told(part: 'roster' | 'assignments' | 'memory', change: (workbook: MemoryWorkbook) => void) {
  const workbook = afterSetUp();
  change(workbook);
  const { derived } = ask(workbook, 'checkRecord', {});
  return derived.flatMap((each) =>
    each.part === part ? [[each.sentence, each.repairs ? 'mended' : '', each.fine ? 'fine' : '']] : [],
  );
}
/** Retypes who has the first rows. */
const retype = (many: number) => (workbook: MemoryWorkbook) => {
  for (const row of rowsOf(workbook).slice(1, 1 + many)) row[PROVIDER] = 'Okafor, Dele';
};
/** A save that a page goes on with, of one line to somebody else, with so many hours: the roster has yet to follow. */
const waits = (hours: string) => (workbook: MemoryWorkbook) => {
  workbook.isGoingOn = true;
  const asked = movingToCho(workbook, '11/21/2026', hours);
  const drafts = asked.drafts.slice(1, 2);
  const { findings } = ask(workbook, 'preview', { ...asked, drafts });
  const acknowledged = findings.map(({ code, line }) => `${code}:${line}`);
  expect(ask(workbook, 'save', { ...asked, drafts, acknowledged }).saved).toBe(true);
};

describe('Check the record tells of the roster', () => {
  test('that it says what the record says', () => {
    expect(told('roster', () => undefined)).toEqual([['The roster says what the record says.', '', 'fine']]);
  });

  test('how many cells wait, which Repair writes', () => {
    expect(told('roster', waits('3'))).toEqual([
      ['1 cell of the roster waits to follow the record.', 'mended', ''],
    ]);
    expect(told('roster', waits('4'))).toEqual([
      ['2 cells of the roster wait to follow the record.', 'mended', ''],
    ]);
  });

  test('that rows wait, which Repair adds', () => {
    const enrolling = (workbook: MemoryWorkbook) => {
      const asked = newStudent(workbook);
      workbook.before = (method) => {
        if (method === `append ${ROSTER}`) throw new Error('Service error');
      };
      ask(workbook, 'enroll', asked);
      workbook.before = () => undefined;
    };
    expect(told('roster', enrolling)).toContainEqual([
      'Rows of the roster wait to be added or taken out, as the record says.',
      'mended',
      '',
    ]);
  });

  test('how many cells were changed by hand', () => {
    expect(told('roster', retype(1))).toEqual([
      ['1 cell of the roster was changed by hand. Take it into the history or put it back on Home.', '', ''],
    ]);
    expect(told('roster', retype(2))).toEqual([
      [
        '2 cells of the roster were changed by hand. Take them into the history or put them back on Home.',
        '',
        '',
      ],
    ]);
  });

  test('how many lines are in no row of it', () => {
    // The services of the last rows; that a case has no row of its own is as it should be.
    const takeOut = (many: number) => (workbook: MemoryWorkbook) => rowsOf(workbook).splice(7 - many, many);
    expect(told('roster', takeOut(1))).toEqual([
      ['1 line of the record is in no row of the roster. Bring the rows back, or exit the students.', '', ''],
    ]);
    expect(told('roster', takeOut(2))).toEqual([
      [
        '2 lines of the record are in no row of the roster. Bring the rows back, or exit the students.',
        '',
        '',
      ],
    ]);
  });

  test('how many lines the next opening takes in', () => {
    const addRow = (workbook: MemoryWorkbook, ...cells: Cell[]) => {
      const row = [...(rowsOf(workbook)[4] ?? [])];
      rowsOf(workbook).push([...cells, ...row.slice(cells.length)]);
    };
    // One more service of a student whose case is known, and a student with a case.
    expect(
      told('roster', (workbook) => addRow(workbook, '2000004', 'Evans, Ella', '3', 'Oak', 'Speech')),
    ).toEqual([
      ['1 line of the roster is not in the record yet. The next opening of the sidebar takes it in.', '', ''],
    ]);
    expect(told('roster', (workbook) => addRow(workbook, '3000001', 'Kim, Kay'))).toEqual([
      [
        '2 lines of the roster are not in the record yet. The next opening of the sidebar takes them in.',
        '',
        '',
      ],
    ]);
  });
});

test('Check the record tells how many lines of the roster are perhaps of students whom the record knows under another ID', () => {
  const retypedIds = (many: number) => (workbook: MemoryWorkbook) => {
    for (const row of rowsOf(workbook).slice(4, 4 + many)) row[0] = `9${String(row[0]).slice(1)}`;
  };
  const held = (many: number) =>
    told('roster', retypedIds(many)).filter(([text = '']) => text.includes('perhaps'));
  expect(held(0)).toEqual([]);
  expect(held(1)).toEqual([
    [
      '1 line of the roster is perhaps of a student whom the record knows under another ID. Decide on Home.',
      ...['', ''],
    ],
  ]);
  expect(held(2)).toEqual([
    [
      '2 lines of the roster are perhaps of a student whom the record knows under another ID. Decide on Home.',
      ...['', ''],
    ],
  ]);
});

describe('Check the record tells of Case assignments', () => {
  const SHEET = 'Case assignments';
  const FINE = [[`“${SHEET}” says what the record says.`, '', 'fine']];
  const retyped = (many: number) => (workbook: MemoryWorkbook) => {
    for (const row of rowsOf(workbook, SHEET).slice(1, 1 + many)) row[3] = 'Somebody';
  };

  test('that they say what the record says, in whatever order, and whatever stands beside', () => {
    expect(told('assignments', () => undefined)).toEqual(FINE);
    expect(
      told('assignments', (workbook) =>
        rowsOf(workbook, SHEET).push(...rowsOf(workbook, SHEET).splice(1, 2)),
      ),
    ).toEqual(FINE);
    expect(
      told('assignments', (workbook) => rowsOf(workbook, SHEET)[1]?.splice(12, 0, 'Told the parents')),
    ).toEqual(FINE);
    expect(told('assignments', (workbook) => rowsOf(workbook, SHEET).push(['', '', '']))).toEqual(FINE);
  });

  test('how many rows differ, which Repair puts right', () => {
    expect(told('assignments', retyped(1))).toEqual([
      [`1 row of “${SHEET}” says something else than the record.`, 'mended', ''],
    ]);
    expect(told('assignments', retyped(2))).toEqual([
      [`2 rows of “${SHEET}” say something else than the record.`, 'mended', ''],
    ]);
    const typed = (workbook: MemoryWorkbook) => rowsOf(workbook, SHEET).push(['', '9', 'Kim, Kay']);
    expect(told('assignments', typed)[0]?.[0]).toMatch(/^1 row/);
    expect(told('assignments', (workbook) => rowsOf(workbook, SHEET).splice(2, 1))[0]?.[0]).toMatch(/^1 row/);
  });

  test('that the sheet is gone, or not of Caseload’s making', () => {
    expect(told('assignments', ({ sheets }) => sheets.delete(SHEET))).toEqual([
      [`The sheet “${SHEET}” is gone.`, 'mended', ''],
    ]);
    expect(told('assignments', ({ sheets }) => sheets.set(SHEET, [['', '']]))).toEqual([
      [`The sheet “${SHEET}” is gone.`, 'mended', ''],
    ]);
    expect(told('assignments', ({ sheets }) => sheets.set(SHEET, [['Our list']]))).toEqual([
      [`There is a sheet “${SHEET}” that Caseload did not make. Rename it, then run Repair.`, '', ''],
    ]);
  });
});

describe('Check the record tells of what the document remembers', () => {
  test('that it is what it should, or what was forgotten, which Repair brings back', () => {
    expect(told('memory', () => undefined)).toEqual([['The document remembers what it should.', '', 'fine']]);
    expect(told('memory', (workbook) => workbook.remember({ derived: '' }))).toEqual([
      ['The document has forgotten how far the roster follows the record, as a copy does.', 'mended', ''],
    ]);
    const forgets = (workbook: MemoryWorkbook) => workbook.remember({ derived: '' });
    expect(told('roster', forgets)).toEqual([['The roster says what the record says.', '', 'fine']]);
  });

  test('that nothing was set up, where it has forgotten how the roster is read', () => {
    const workbook = afterSetUp();
    workbook.remember({ mapping: '' });
    workbook.notes.clear();
    const { derived } = checkRecord(workbook, missouri);
    expect(derived).toMatchObject([{ part: 'memory', repairs: false, fine: false }]);
  });
});

test('where the record’s sheet was made something else, row 1 is the trouble, and nothing is told of what is derived', () => {
  const workbook = afterSetUp();
  rowsOf(workbook, 'Caseload log').splice(0, 1, ['Our log']);
  const { title, intact, entries, troubles, derived } = ask(workbook, 'checkRecord', {});
  expect({ title, intact, entries, derived }).toEqual({
    ...{ title: '1 trouble found.', intact: false, entries: 0, derived: [] },
  });
  expect(troubles).toMatchObject([{ code: 'changed', entries: 'row 1', count: 1 }]);
});

test('of a roster that can’t be read it is told why, and nothing is mended there', () => {
  const workbook = afterSetUp();
  workbook.sheets.delete(ROSTER);
  const { intact, derived } = ask(workbook, 'checkRecord', {});
  expect([intact, derived.length]).toEqual([true, 1]);
  expect(derived).toMatchObject([{ part: 'roster', repairs: false, fine: false }]);
});

describe('Repair says', () => {
  const SHEET = 'Case assignments';
  const repaired = (change: (workbook: MemoryWorkbook) => void) => {
    const workbook = afterSetUp();
    change(workbook);
    return ask(workbook, 'repair', {}).notices;
  };

  test('what it did, each once', () => {
    expect(repaired(() => undefined)).toEqual(['There was nothing to repair.']);
    expect(repaired(({ sheets }) => sheets.delete(SHEET))).toEqual([`The sheet “${SHEET}” was made anew.`]);
    const retyped = (workbook: MemoryWorkbook) => rowsOf(workbook, SHEET)[1]?.splice(3, 1, 'Somebody');
    expect(repaired(retyped)).toEqual([`1 row of “${SHEET}” put right.`]);
    expect(repaired((workbook) => workbook.remember({ derived: '' }))).toEqual([
      'The document remembers again how far the roster follows the record.',
    ]);
    expect(repaired(waits('3'))[0]).toBe('1 cell of the roster written.');
  });

  test('that a sheet which is not of Caseload’s making was left', () => {
    expect(repaired(({ sheets }) => sheets.set(SHEET, [['Our list']]))).toEqual([
      `“${SHEET}” was left as it is: Caseload did not make it. Rename it, then run Repair again.`,
    ]);
  });

  test('nothing of a sheet that took nothing at first, and has been made since', () => {
    let times = 0;
    const once = (workbook: MemoryWorkbook) => {
      workbook.sheets.delete(SHEET);
      workbook.before = (method) => {
        if (method !== `lay ${SHEET}`) return;
        times += 1;
        if (times === 1) throw new SheetRefused(SHEET, 'It is protected.');
      };
    };
    expect(repaired(once)).toEqual([`The sheet “${SHEET}” was made anew.`]);
    expect(times).toBe(2);
  });
});

describe('Repair, of a state as it was read', () => {
  const SHEET = 'Case assignments';
  /** What it says where the record has so many entries, whose end is forgotten or not. */
  function ofEntries(count: number, head: 'forgotten' | 'known') {
    const workbook = afterSetUp();
    const state = stateOf(workbook);
    const entries = state.log.entries.slice(0, count);
    const hash = entries.at(-1)?.hash ?? '';
    const known = { hash, entries: count, saves: [] };
    const memory = { ...state.memory, head: head === 'known' ? known : null };
    const log = { ...state.log, entries, head: hash };
    workbook.calls = [];
    const told = repair(workbook, { ...state, memory, log }, () => undefined);
    const { notices } = 'notices' in told ? told : { notices: [] };
    return { notices, head: recall(workbook).head?.entries, whole: state.log.entries.length };
  }

  test('brings back where the record ends, if it has an end', () => {
    const BACK = 'The document remembers again where the record ends.';
    expect(ofEntries(1, 'forgotten')).toMatchObject({ notices: [BACK], head: 1 });
    for (const { notices, head, whole } of [ofEntries(0, 'forgotten'), ofEntries(1, 'known')]) {
      expect(notices).not.toContain(BACK);
      expect(head).toBe(whole);
    }
  });

  test('makes no Case assignments by itself of more than 5,000 lines', () => {
    const ofLines = (count: number) => {
      const workbook = afterSetUp();
      const { lines, ...state } = stateOf(workbook);
      const all = [...lines.values()];
      const many = new Map(
        Array.from({ length: count }, (_, i) => {
          const line = all[i % all.length] ?? all[0];
          return [`N-${i}`, line] as const;
        }),
      );
      workbook.sheets.delete(SHEET);
      const told = repair(workbook, { ...state, lines: many as typeof lines }, () => undefined);
      return 'notices' in told ? [told.notices, workbook.sheets.has(SHEET)] : told;
    };
    expect(ofLines(5_000)).toEqual([[`The sheet “${SHEET}” was made anew.`], true]);
    expect(ofLines(5_001)).toEqual([['There was nothing to repair.'], false]);
  });
});
