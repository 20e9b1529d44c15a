import { describe, expect, test } from 'vitest';
import { memoryFrom } from '../../../src/app/opened/memory';
import { openGoingOn, openRecord } from '../../../src/app/opened/recordStore';
import type { Call } from '../../../src/contract/contract';
import type { Cell } from '../../../src/domain/cells/cell';
import { fileSheets } from '../../../src/files/fileSheets';
import {
  afterSetUp,
  answerOf,
  ask,
  batches,
  district,
  handingOver,
  keyOf,
  toCho,
  undo,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const LOG = 'Caseload log';
const CLOSED = 'Caseload log 2026-27';
const CHECKPOINT = 'Caseload checkpoint';
const NEXT_YEAR = '2027-09-01';

const rowsOf = (workbook: MemoryWorkbook, name: string): Cell[][] => workbook.sheets.get(name) ?? [];
const numbersIn = (workbook: MemoryWorkbook, name: string): number[] =>
  rowsOf(workbook, name)
    .slice(1)
    .map(([number]) => Number(number));

/** A district with a save in its first school year, in the next one. */
function inNextYear(): MemoryWorkbook {
  const workbook = afterSetUp();
  toCho(workbook);
  workbook.day = NEXT_YEAR;
  ask(workbook, 'open', {});
  return workbook;
}

/** The same with its first year on a sheet of its own. */
function closed(): MemoryWorkbook {
  const workbook = inNextYear();
  ask(workbook, 'moveClosedYear', {});
  return workbook;
}

const copyOf = (workbook: MemoryWorkbook): MemoryWorkbook => {
  const other = afterSetUp();
  other.hold(structuredClone(workbook.held()));
  return other;
};

/** What is asked of a workbook and changes nothing. */
function answers(workbook: MemoryWorkbook): unknown[] {
  const asOf = '2027-09-02';
  const looks: [Call, object][] = [
    ['open', {}],
    ['people', { asOf }],
    ['caseload', { person: keyOf(workbook, 'Cho, Ben'), asOf }],
    ['caseload', { person: keyOf(workbook, 'Cho, Ben'), asOf: '2026-11-20' }],
    ['myCaseload', { person: '' }],
    ['assignments', { studentId: '2000001', household: false }],
    ['record', { studentId: '2000001' }],
    ['keyIn', { since: '', all: true }],
    ['preview', handingOver(workbook, 'Cho, Ben', 'Ramos, Elena', '9/2/2027')],
  ];
  // Each call has an input of its own.
  return looks.map(([call, input]) => answerOf(workbook, call, JSON.parse(JSON.stringify(input))));
}

/** The same where one record has an entry more than the other, which says that a year was closed. */
const withoutNumbers = (all: unknown[]): unknown =>
  JSON.parse(JSON.stringify(all, (key, value) => (key === 'entry' ? 0 : value)));

describe('a school year that is over', () => {
  test('is offered in the next one, with as many entries as it has', () => {
    const workbook = inNextYear();
    const { open, closed } = ask(workbook, 'closedYears', {});
    expect(open).toEqual([{ year: '2026-27', entries: numbersIn(workbook, LOG).length }]);
    expect(closed).toEqual([]);
    workbook.day = '2027-07-31';
    expect(ask(workbook, 'closedYears', {}).open).toEqual([]);
  });

  test('moves to a sheet of its own, row for row, and the log says so and begins after it', () => {
    const workbook = inNextYear();
    const before = rowsOf(workbook, LOG).slice(1);
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({
      moved: { year: '2026-27', sheet: CLOSED, entries: before.length },
      years: 0,
    });
    expect(rowsOf(workbook, CLOSED).slice(1)).toEqual(before.map((row) => row.map(String)));
    expect(numbersIn(workbook, LOG)).toEqual([before.length + 1]);
    expect(workbook.warnings.get(CLOSED)).toContain('closed');
    expect(batches(workbook)[0]?.what).toBe(
      `Closed school year 2026-27: entries 1 to ${before.length} moved to the sheet “${CLOSED}”`,
    );
    expect(ask(workbook, 'closedYears', {})).toMatchObject({
      open: [],
      closed: [{ year: '2026-27', sheet: CLOSED, from: 1, to: before.length }],
      unfinished: false,
    });
    expect(ask(workbook, 'checkRecord', {})).toMatchObject({ intact: true, entries: before.length + 1 });
  });

  test('changes no answer by moving, nor does what is saved after it', () => {
    const [moved, whole] = [closed(), inNextYear()];
    expect(answers(moved)).toEqual(answers(whole));
    for (const each of [moved, whole]) {
      const asked = handingOver(each, 'Cho, Ben', 'Ramos, Elena', '9/1/2027');
      const { findings } = ask(each, 'preview', asked);
      const acknowledged = findings.map(({ code, line }) => (line === null ? code : `${code}:${line}`));
      expect(ask(each, 'save', { ...asked, acknowledged })).toMatchObject({ saved: true });
    }
    expect(withoutNumbers(answers(moved))).toEqual(withoutNumbers(answers(whole)));
    for (const each of [moved, whole]) undo(each, batches(each)[0]?.batch ?? '');
    expect(withoutNumbers(answers(moved))).toEqual(withoutNumbers(answers(whole)));
    expect(ask(moved, 'checkRecord', {}).intact).toBe(true);
  });

  test('is not read any more by what looks or saves', () => {
    const workbook = closed();
    workbook.calls = [];
    answers(workbook);
    ask(workbook, 'history', { before: '' });
    expect(workbook.calls.filter((call) => call.includes(CLOSED))).toEqual([]);
  });

  test('is not undone any more, and its entry neither', () => {
    const workbook = closed();
    const [own, last] = batches(workbook);
    expect(last?.noUndo).toContain('closed years are not undone');
    expect(own?.noUndo).toContain('nothing takes that back');
    expect(undo(workbook, last?.batch ?? '').saved).toBe(false);
  });
});

describe('the sheet of a closed year', () => {
  const spoilt: [string, (workbook: MemoryWorkbook) => void, string][] = [
    ['deleted', ({ sheets }) => sheets.delete(CLOSED), 'which is gone'],
    [
      'retyped',
      (workbook) => rowsOf(workbook, CLOSED)[2]?.splice(13, 1, 'Somebody'),
      `Entry 2 in “${CLOSED}”`,
    ],
    [
      'lacking a row',
      (workbook) => rowsOf(workbook, CLOSED).splice(3, 1),
      `Entry 3 was removed from “${CLOSED}”`,
    ],
    [
      'written into',
      (workbook) => rowsOf(workbook, CLOSED).push(['note', 'to self']),
      `of “${CLOSED}” is no entry of the record`,
    ],
  ];
  test.each(spoilt)('that was %s is told by the check and stops nobody', (_, spoil, told) => {
    const workbook = closed();
    const right = answers(workbook);
    spoil(workbook);
    const { intact, troubles } = ask(workbook, 'checkRecord', {});
    expect(intact).toBe(false);
    expect(troubles.map(({ sentence }) => sentence).join(' ')).toContain(told);
    expect(answers(workbook)).toEqual(right);
    ask(workbook, 'attention', {});
    expect(workbook.sheets.has(CHECKPOINT)).toBe(true);
  });

  test('that was renamed is known by its first row', () => {
    const workbook = closed();
    workbook.rename(CLOSED, 'Old years');
    const { intact, derived } = ask(workbook, 'checkRecord', {});
    expect(intact).toBe(true);
    expect(derived[0]).toMatchObject({
      part: 'closedYears',
      fine: true,
      sentence: expect.stringContaining('renamed'),
    });
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
  });

  test('is read where there is no checkpoint; where both are gone, it is told which sheet has to come back', () => {
    const workbook = closed();
    const right = answers(workbook);
    const copy = copyOf(workbook);
    copy.sheets.delete(CHECKPOINT);
    expect(answers(copy)).toEqual(right);
    expect(copy.calls).toContain(`read ${CLOSED}`);
    copy.sheets.delete(CLOSED);
    copy.sheets.delete(CHECKPOINT);
    expect(ask(copy, 'open', {}).stop).toContain(`“${CLOSED}”`);
  });

  test('counts in a copy that has forgotten everything, and is missed there, too', () => {
    const workbook = closed();
    const { mapping = '', admins = '' } = workbook.memory;
    workbook.memory = { mapping, admins };
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    workbook.sheets.delete(CLOSED);
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toContain('not whole');
  });

  test('of which somebody edited the first row holds its entries all the same', () => {
    const workbook = closed();
    rowsOf(workbook, CLOSED)[0]?.splice(0, 1, 'Number');
    workbook.sheets.delete(CHECKPOINT);
    expect(ask(workbook, 'open', {}).stop).toBe('');
    expect(ask(workbook, 'checkRecord', {}).troubles).toMatchObject([{ code: 'added', entries: 'row 1' }]);
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain(CLOSED);
  });

  test('is read from a file, too; one without it is refused with its name', () => {
    const workbook = closed();
    const { sheets } = workbook;
    const fileOf = () => fileSheets([...sheets].map(([name, grid]) => ({ name, grid })));
    const whole = openRecord(fileOf(), null);
    expect(whole).toMatchObject({ closed: { entries: numbersIn(workbook, CLOSED).length } });
    sheets.delete(CLOSED);
    expect(openRecord(fileOf(), null)).toMatchObject({ code: 'log-damaged', closed: [CLOSED] });
  });

  test('goes with the rest when Caseload’s data is removed, and into the copy before', () => {
    const workbook = closed();
    workbook.rename(CLOSED, 'Old years');
    expect(ask(workbook, 'keptData', {}).sheets.map(({ name }) => name)).toContain('Old years');
    expect(ask(workbook, 'removeData', { confirm: 'REMOVE' }).removed).toContain('Old years');
  });
});

describe('a second year', () => {
  test('goes to a sheet of its own, without the first one being read', () => {
    const workbook = closed();
    toCho(workbook, '9/2/2027');
    workbook.day = '2028-09-01';
    ask(workbook, 'open', {});
    workbook.calls = [];
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: { sheet: 'Caseload log 2027-28' } });
    expect(workbook.calls.filter((call) => call === `read ${CLOSED}`)).toEqual([]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    expect(ask(workbook, 'closedYears', {}).closed.map(({ year }) => year)).toEqual(['2026-27', '2027-28']);
  });
});

describe('moving that is cut off', () => {
  test('at any call of the spreadsheet loses and doubles nothing, and the next opening ends it', () => {
    const start = inNextYear();
    const right = answers(copyOf(start));
    const counting = copyOf(start);
    counting.calls = [];
    ask(counting, 'moveClosedYear', {});
    const steps = counting.calls.length;
    expect(steps).toBeGreaterThan(15);
    for (let at = 0; at < steps; at++) {
      const workbook = copyOf(start);
      let left = at;
      workbook.before = () => {
        if (left-- === 0) throw new Error('Google ends the script here.');
      };
      answerOf(workbook, 'moveClosedYear', {});
      workbook.before = () => undefined;
      const place = `call ${at} of ${steps}`;
      ask(workbook, 'open', {});
      expect(answers(workbook), place).toEqual(right);
      expect(ask(workbook, 'closedYears', {}).unfinished, place).toBe(false);
      const all = [...numbersIn(workbook, LOG), ...numbersIn(workbook, CLOSED)];
      expect(new Set(all).size, place).toBe(all.length);
      expect(ask(workbook, 'checkRecord', {}).intact, place).toBe(true);
    }
  });
});

/** What an Admin is told where a year is not moved. */
const refusal = (workbook: MemoryWorkbook): string => {
  const answer = answerOf(workbook, 'moveClosedYear', {});
  return answer.ok ? '' : answer.sentence;
};

describe('moving beside what people do', () => {
  test('takes along what somebody wrote beside the log, with its title', () => {
    const workbook = inNextYear();
    for (const [r, row] of rowsOf(workbook, LOG).entries()) row.push(r === 0 ? 'Notes' : `note ${r}`);
    ask(workbook, 'moveClosedYear', {});
    expect(rowsOf(workbook, CLOSED)[0]?.[24]).toBe('Notes');
    expect(rowsOf(workbook, CLOSED)[3]?.[24]).toBe('note 3');
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('leaves a sheet alone that somebody called so', () => {
    const workbook = inNextYear();
    workbook.sheets.set(CLOSED, [['my notes']]);
    expect(ask(workbook, 'moveClosedYear', {}).moved?.sheet).toBe(`${CLOSED} (2)`);
    expect(rowsOf(workbook, CLOSED)).toEqual([['my notes']]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('works whichever way the log was sorted by its numbers', () => {
    const workbook = inNextYear();
    const [header = [], ...rows] = rowsOf(workbook, LOG);
    workbook.sheets.set(LOG, [header, ...rows.reverse()]);
    expect(ask(workbook, 'moveClosedYear', {}).moved?.entries).toBe(rows.length);
    expect(numbersIn(workbook, LOG)).toEqual([rows.length + 1]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('is refused where its rows stand here and there, before anything is copied', () => {
    const many = Array.from({ length: 50 }, (_, i) =>
      rosterRows()
        .slice(1, 2)
        .map((row) => [String(3_000_000 + i), `Student, No${i}`, ...row.slice(2)]),
    ).flat();
    const workbook = afterSetUp(district([...rosterRows(), ...many]));
    workbook.day = NEXT_YEAR;
    ask(workbook, 'open', {});
    const [header = [], ...rows] = rowsOf(workbook, LOG);
    workbook.sheets.set(LOG, [header, ...rows.flatMap((row) => [row, row.map(() => '')])]);
    expect(refusal(workbook)).toContain('Sort its sheet by the first column');
    expect(workbook.sheets.has(CLOSED)).toBe(false);
    expect(ask(workbook, 'closedYears', {}).unfinished).toBe(false);
  });

  test('takes nothing out where a row came in above in between; the next call does', () => {
    const workbook = inNextYear();
    const before = numbersIn(workbook, LOG);
    let isFirst = true;
    workbook.before = (method) => {
      if (method !== `takeOut ${LOG}` || !isFirst) return;
      isFirst = false;
      rowsOf(workbook, LOG).splice(1, 0, ['typed right then']);
    };
    expect(refusal(workbook)).toContain('Nothing is lost');
    rowsOf(workbook, LOG).splice(1, 1);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
    expect(ask(workbook, 'closedYears', {}).unfinished).toBe(true);
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: null, years: 0 });
    expect(numbersIn(workbook, LOG)).toEqual([before.length + 1]);
    expect(numbersIn(workbook, CLOSED)).toEqual(before);
  });

  test('adds again what went besides, where rows moved in the very instant in which a year’s were taken out', () => {
    const workbook = inNextYear();
    const before = numbersIn(workbook, LOG);
    const { takeOut } = workbook;
    workbook.takeOut = (sheet, row, texts) => {
      const isDone = takeOut.call(workbook, sheet, row, texts);
      // As where a row above was deleted between the look and the deed.
      rowsOf(workbook, sheet).splice(1, 1);
      return isDone;
    };
    ask(workbook, 'moveClosedYear', {});
    Reflect.deleteProperty(workbook, 'takeOut');
    expect(numbersIn(workbook, LOG)).toEqual([before.length + 1]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('adds nothing again where the log could not be looked at after its rows were taken out', () => {
    const workbook = inNextYear();
    const before = numbersIn(workbook, LOG);
    const { takeOut, readFrom } = workbook;
    let isOut = false;
    workbook.takeOut = (...asked) => {
      isOut = true;
      return takeOut.apply(workbook, asked);
    };
    workbook.readFrom = (...asked) => (isOut ? null : readFrom.apply(workbook, asked));
    ask(workbook, 'moveClosedYear', {});
    Object.assign(workbook, { takeOut, readFrom });
    expect(numbersIn(workbook, LOG)).toEqual([before.length + 1]);
    expect(ask(workbook, 'checkRecord', {}).intact).toBe(true);
  });

  test('stops where time runs out, and goes on with the next call', () => {
    const workbook = inNextYear();
    const entries = numbersIn(workbook, LOG).length;
    workbook.spentMs = 3 * 60_000 + 1;
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: null, years: 1 });
    workbook.spentMs = 0;
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: { entries }, years: 0 });
  });

  test('makes the sheet anew that was deleted before the log’s rows were taken out', () => {
    const workbook = inNextYear();
    const entries = numbersIn(workbook, LOG).length;
    workbook.before = (method) => {
      if (method === `takeOut ${LOG}`) throw new Error('Google ends the script here.');
    };
    answerOf(workbook, 'moveClosedYear', {});
    workbook.before = () => undefined;
    workbook.sheets.delete(CLOSED);
    expect(ask(workbook, 'checkRecord', {}).derived[0]).toMatchObject({
      part: 'closedYears',
      fine: false,
      sentence: expect.stringContaining('still stand in the log'),
    });
    expect(ask(workbook, 'moveClosedYear', {})).toMatchObject({ moved: null, years: 0 });
    expect(numbersIn(workbook, CLOSED)).toHaveLength(entries);
    expect(numbersIn(workbook, LOG)).toEqual([entries + 1]);
  });

  test('leaves a copy that was cut off, and into which somebody wrote, and begins another', () => {
    const workbook = inNextYear();
    workbook.before = (method) => {
      if (method === `append ${LOG}`) throw new Error('Google ends the script here.');
    };
    answerOf(workbook, 'moveClosedYear', {});
    workbook.before = () => undefined;
    rowsOf(workbook, CLOSED).push(['a note']);
    expect(ask(workbook, 'moveClosedYear', {}).moved).toBeNull();
    expect(ask(workbook, 'moveClosedYear', {}).moved?.sheet).toBe(`${CLOSED} (2)`);
    expect(rowsOf(workbook, CLOSED).at(-1)).toEqual(['a note']);
    expect(numbersIn(workbook, LOG)).toHaveLength(1);
  });
});

test('a new checkpoint takes the closed years over from the one before, and reads no sheet of theirs', () => {
  const workbook = closed();
  toCho(workbook, '9/2/2027');
  workbook.calls = [];
  const { head } = memoryFrom(workbook.memory);
  const record = head && openGoingOn(workbook, head);
  expect(record).toMatchObject({ kept: null, closed: { entries: numbersIn(workbook, CLOSED).length } });
  expect(workbook.calls).toEqual([`read ${CHECKPOINT}`, `read ${LOG}`]);
});
