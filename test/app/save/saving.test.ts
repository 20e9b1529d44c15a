import { describe, expect, test } from 'vitest';
import { handle } from '../../../src/app/calls/handle';
import { missouri } from '../../../src/standards/missouri/missouri';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  column,
  district,
  movingToCho,
  ROSTER,
  reassignment,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const sheets = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);
const logRows = (workbook: MemoryWorkbook) => workbook.sheets.get('Caseload log') ?? [];

describe('a save that dies', () => {
  const whole = afterSetUp();
  const before = sheets(whole);
  const asked = movingToCho(whole);
  whole.calls = [];
  ask(whole, 'save', asked);
  const after = sheets(whole);
  const steps = whole.calls.length;

  test.each(Array.from({ length: steps }, (_, i) => i))(
    'at step %i leaves the state before or, once reopened, the state after',
    (step) => {
      const workbook = afterSetUp();
      let count = 0;
      workbook.before = () => {
        if (count++ === step) throw new Error('The script was killed.');
      };
      const answer = answerOf(workbook, 'save', asked);
      workbook.before = () => undefined;
      ask(workbook, 'open', {});
      expect(answer.ok ? [after] : [before, after]).toContainEqual(sheets(workbook));
    },
  );

  test('in the middle of the block counts as not begun, is said so, and can be saved again', () => {
    const workbook = afterSetUp();
    const batch = logRows(whole).slice(-3, -1);
    logRows(workbook).push(...batch.map((row) => [...row]));
    expect(caseload(workbook, 'Ramos, Elena')).toHaveLength(3);
    expect(ask(workbook, 'open', {}).problems).toMatchObject([
      { title: 'A save that was cut off', count: 1 },
    ]);
    expect(ask(workbook, 'save', movingToCho(workbook))).toMatchObject({ saved: true, batch: 'B-000003' });
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Cho, Ben']);
  });
});

describe('a cell that the sheet refuses', () => {
  function refused(): MemoryWorkbook {
    const workbook = afterSetUp();
    workbook.refuses = ({ row, column: at }) => row === 2 && at === 12;
    const saved = ask(workbook, 'save', movingToCho(workbook));
    expect(saved.notices.join()).toContain('“Cho, Ben” could not be written into L2');
    return workbook;
  }

  test('waits alone: it is written when it may be, and the opening says no more than that', () => {
    const workbook = refused();
    expect(ask(workbook, 'open', {}).notices.join()).not.toContain('cut off');
    workbook.refuses = () => false;
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'Cells that were waiting: 1 cell of the roster written.',
    ]);
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('makes nobody’s typing elsewhere be written over', () => {
    const workbook = refused();
    const row = workbook.sheets.get(ROSTER)?.[2] ?? [];
    row[11] = 'Ramos, Elena';
    ask(workbook, 'open', {});
    expect(row[11]).toBe('Ramos, Elena');
    expect(ask(workbook, 'attention', {}).byHand.map(({ place }) => place)).toContain('L3');
  });

  test('that somebody retypes is theirs', () => {
    const workbook = refused();
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    row[11] = 'Okafor, Dele';
    workbook.refuses = () => false;
    ask(workbook, 'open', {});
    expect(row[11]).toBe('Okafor, Dele');
  });
});

describe('a site with signs that only a file can bring', () => {
  test('can be saved', () => {
    const workbook = afterSetUp(
      district(rosterRows().map((row, i) => (i === 0 ? row : row.with(3, 'Oak\u0096West')))),
    );
    expect(ask(workbook, 'save', movingToCho(workbook))).toMatchObject({ saved: true });
  });
});

describe('a save near the end of Google’s six minutes', () => {
  test('of four minutes is saved, of more is not begun, and says so', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    const before = sheets(workbook);
    workbook.spentMs = 4 * 60_000 + 1;
    expect(answerOf(workbook, 'save', asked)).toMatchObject({
      ok: false,
      code: 'not-recorded',
      sentence: expect.stringContaining('so nothing was saved'),
    });
    expect(sheets(workbook)).toEqual(before);
    workbook.spentMs = 4 * 60_000;
    expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
  });

  test('leaves the roster to the next call where the record took all the time', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    workbook.before = (method) => {
      if (method === 'append Caseload log') workbook.spentMs = 5 * 60_000 + 1;
    };
    expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true, left: 9 });
    expect(column(workbook, 'Provider')[0]).toBe('Ramos, Elena');
    workbook.before = () => undefined;
    workbook.spentMs = 0;
    expect(ask(workbook, 'finish', {})).toMatchObject({ left: 0 });
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
  });
});

describe('more different values than one call writes', () => {
  const MANY = 700;
  const many = (): MemoryWorkbook => {
    const [header = [], first = []] = rosterRows();
    const rows = Array.from({ length: MANY }, (_, i) => {
      const row = [...first];
      row[0] = String(3000000 + i);
      row[1] = `Student, S${i}`;
      row[7] = 600;
      row[8] = '';
      row[9] = '';
      return row;
    });
    return afterSetUp(district([header, ...rows]));
  };

  test('are written in steps: the record at once, the roster as far as it goes, the rest by the next calls', () => {
    const workbook = many();
    const drafts = caseload(workbook, 'Ramos, Elena').map((line, i) =>
      draftOf(line, { effective: '11/21/2026', amount: String(1 + i / 20) }),
    );
    const saved = ask(workbook, 'save', {
      ...reassignment(workbook, 'Ramos, Elena', drafts),
      reason: 'New year',
      acknowledged: drafts.map(({ line }) => `no-range:${line}`),
    });
    expect(saved).toMatchObject({ saved: true, changes: MANY, left: MANY - 300 });
    const written = () => column(workbook, 'Hours per week').filter((cell) => cell !== 600).length;
    expect(written()).toBe(300);
    expect(ask(workbook, 'finish', {})).toMatchObject({ left: MANY - 600 });
    expect(written()).toBe(600);
    expect(ask(workbook, 'finish', {})).toMatchObject({ left: 0 });
    expect(written()).toBe(MANY);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('are finished by the next opening where the page was closed', () => {
    const workbook = many();
    const drafts = caseload(workbook, 'Ramos, Elena').map((line, i) =>
      draftOf(line, { effective: '11/21/2026', amount: String(1 + i / 20) }),
    );
    ask(workbook, 'save', {
      ...reassignment(workbook, 'Ramos, Elena', drafts),
      reason: 'New year',
      acknowledged: drafts.map(({ line }) => `no-range:${line}`),
    });
    expect(ask(workbook, 'open', {})).toMatchObject({ left: MANY - 600 });
    expect(ask(workbook, 'finish', {})).toMatchObject({ left: 0 });
  });
});

describe('what is sent to the server', () => {
  test.each([
    ['an unknown call', 'drop', '{}', 'unknown-call'],
    ['a call by an inherited name', 'constructor', '{}', 'unknown-call'],
    ['no JSON', 'open', '{', 'unreadable-input'],
    ['a field of the wrong type', 'people', '{"asOf":5}', 'unreadable-input'],
    [
      'a field that is not in the contract',
      'people',
      '{"asOf":"2026-11-21","admin":true}',
      'unreadable-input',
    ],
    ['a day that there is not', 'people', '{"asOf":"2026-02-31"}', 'not-a-date'],
  ])('%s is refused with a code', (_, call, payload, code) => {
    expect(JSON.parse(handle(afterSetUp(), missouri, call, payload))).toMatchObject({ ok: false, code });
  });
});

describe('a formula that turned out to need the cell', () => {
  /** One in the first row whose result, however it is judged, has no room as soon as somebody stands beside it. */
  const needing = () => {
    const workbook = afterSetUp();
    const roster = workbook.sheets.get(ROSTER) ?? [];
    const [head = [], row = []] = roster;
    const at = head.indexOf('Provider');
    [row[at], row[5]] = ['', 'shown'];
    workbook.formulaCells.set('2|6', '=TRIM("shown")');
    ask(workbook, 'open', {});
    workbook.before = (method) => {
      if (method === `read ${ROSTER}`) row[5] = row[at] === '' ? 'shown' : '#REF!';
    };
    return { workbook, row, at };
  };

  test('has it back at once, the cell is named, and the record counts', () => {
    const { workbook, row, at } = needing();
    const [difference] = ask(workbook, 'attention', {}).byHand;
    expect(difference).toMatchObject({ field: 'provider', roster: '' });
    const saved = ask(workbook, 'putBack', {
      items: [{ line: difference?.line ?? '', field: 'provider', roster: '' }],
    });
    expect(saved.notices).toEqual([
      '“Ramos, Elena” in L2 was taken back at once: the formula in F2 needs that cell for its result. The record counts.',
    ]);
    ask(workbook, 'open', {});
    expect([row[5], row[at]]).toEqual(['shown', '']);
  });
});
