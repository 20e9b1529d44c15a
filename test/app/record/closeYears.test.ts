import { describe, expect, test } from 'vitest';
import {
  answers,
  CLOSED,
  closed,
  inNextYear,
  LOG,
  NEXT_YEAR,
  numbersIn,
  rowsOf,
  twinOf,
} from '../../kit/closedYear';
import {
  acknowledging,
  afterSetUp,
  answerOf,
  ask,
  batches,
  district,
  handingOver,
  toCho,
  undo,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

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
      const asked = acknowledging(each, handingOver(each, 'Cho, Ben', 'Ramos, Elena', '9/1/2027'));
      expect(ask(each, 'save', asked)).toMatchObject({ saved: true });
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
    const right = answers(twinOf(start));
    const counting = twinOf(start);
    counting.calls = [];
    ask(counting, 'moveClosedYear', {});
    const steps = counting.calls.length;
    expect(steps).toBeGreaterThan(15);
    for (let at = 0; at < steps; at++) {
      const workbook = twinOf(start);
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

  test('is told as unfinished where it is known of the copy alone, or of the record alone, and is ended', () => {
    const cutOff = (at: string): MemoryWorkbook => {
      const workbook = inNextYear();
      workbook.before = (method) => {
        if (method === at) throw new Error('Google ends the script here.');
      };
      answerOf(workbook, 'moveClosedYear', {});
      workbook.before = () => undefined;
      return workbook;
    };
    const copied = cutOff(`append ${LOG}`);
    expect(ask(copied, 'closedYears', {}).unfinished).toBe(true);
    copied.calls = [];
    expect(ask(copied, 'moveClosedYear', {})).toMatchObject({ moved: { sheet: CLOSED }, years: 0 });
    // What was copied is gone on with.
    expect(copied.calls.filter((call) => call === `remove ${CLOSED}`)).toEqual([]);
    const said = cutOff(`takeOut ${LOG}`);
    said.remember({ closing: '' });
    expect(ask(said, 'closedYears', {}).unfinished).toBe(true);
    const entries = numbersIn(said, CLOSED).length;
    expect(ask(said, 'moveClosedYear', {})).toEqual({ moved: null, years: 0, left: 0 });
    expect(numbersIn(said, LOG)).toEqual([entries + 1]);
    expect(ask(said, 'closedYears', {}).unfinished).toBe(false);
  });

  test('moves nothing where no year is over', () => {
    const workbook = inNextYear();
    workbook.day = '2027-07-31';
    expect(ask(workbook, 'moveClosedYear', {})).toEqual({ moved: null, years: 0, left: 0 });
    expect(workbook.sheets.has(CLOSED)).toBe(false);
  });

  test('is recorded in the unit of the roster', () => {
    const rows = rosterRows().map((cells, r) => cells.with(7, r === 0 ? 'Minutes per week' : 60));
    const workbook = afterSetUp(district(rows));
    workbook.day = NEXT_YEAR;
    ask(workbook, 'open', {});
    ask(workbook, 'moveClosedYear', {});
    const [header = [], said = []] = rowsOf(workbook, LOG);
    expect(said[header.indexOf('Unit')]).toBe('minutes');
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
