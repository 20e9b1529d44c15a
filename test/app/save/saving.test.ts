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
  signIn,
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

describe('someone at the sheet during a save', () => {
  const orders: [string, (rows: unknown[][]) => void][] = [
    ['sorts it backwards', (rows) => rows.splice(1, rows.length - 1, ...rows.slice(1).reverse())],
    [
      'inserts a row on top',
      (rows) =>
        rows.splice(
          1,
          0,
          Array.from({ length: 14 }, () => ''),
        ),
    ],
    ['deletes another student’s row', (rows) => rows.splice(5, 1)],
  ];
  for (const [what, change] of orders)
    test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
      `${what} before step %i: every change lands in its own row, and nobody else’s`,
      (step) => {
        const workbook = afterSetUp();
        const asked = movingToCho(workbook);
        let count = 0;
        workbook.before = () => {
          if (++count === step) change(workbook.sheets.get(ROSTER) ?? []);
        };
        ask(workbook, 'save', asked);
        workbook.before = () => undefined;
        ask(workbook, 'open', {});
        const rows = (workbook.sheets.get(ROSTER) ?? []).slice(1).filter((row) => row[0] !== '');
        const service = (id: string, name: string) => rows.find((row) => row[0] === id && row[4] === name);
        for (const id of ['2000001', '2000002', '2000003'])
          expect(service(id, 'Resource')?.slice(7, 12)).toEqual([4, 2, 4, 1, 'Cho, Ben']);
        expect(service('2000004', 'Resource')?.slice(7, 13)).toEqual([2, 2, 4, 1, 'Cho, Ben', 'Cho, Ben']);
        expect([undefined, 'Okafor, Dele']).toContain(service('2000005', 'Resource')?.[11]);
        expect(service('2000001', 'Speech')?.[11]).toBe('');
      },
    );
});

describe('two people at once', () => {
  test('the second, whose rows changed, gets them named and nothing is saved', () => {
    const workbook = afterSetUp();
    const second = movingToCho(workbook);
    ask(workbook, 'save', movingToCho(workbook));
    const rows = logRows(workbook).length;
    const answer = ask(workbook, 'save', second);
    expect(answer.saved).toBe(false);
    expect(answer.findings.map(({ code }) => code)).toContain('changed-since-read');
    expect(logRows(workbook)).toHaveLength(rows);
  });

  test('the second sees line by line what they saw and what is there now, and can save after looking again', () => {
    const workbook = afterSetUp();
    const second = movingToCho(workbook);
    ask(workbook, 'save', movingToCho(workbook));
    const { findings } = ask(workbook, 'save', second);
    const conflict = findings.find(({ code, line }) => code === 'changed-since-read' && line === 'L-000001');
    expect(conflict?.sentence).toBe(
      'Alvarez, Ana: changed since you opened it. Provider in the roster: you saw Ramos, Elena, now Cho, Ben. ' +
        'Hours in the roster: you saw 3, now 4. Case manager in the roster: you saw Ramos, Elena, now Cho, Ben. ' +
        'Recorded since: Cho, Ben from 11/21/2026. Recorded since: 4 hours, 1 of LRE from 11/21/2026.',
    );
    const back = caseload(workbook, 'Cho, Ben').slice(0, 1);
    const drafts = back.map((line) => draftOf(line, { effective: '11/23/2026', amount: '3' }));
    expect(ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', drafts))).toMatchObject({ saved: true });
  });

  test('while another one saves, this one is told to try again', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    workbook.isLocked = true;
    expect(answerOf(workbook, 'save', asked)).toMatchObject({ ok: false, code: 'busy' });
  });
});

describe('a save of which the answer was lost', () => {
  /** Dies at the first step that `isThere` names. */
  function diesAt(isThere: (method: string) => boolean): MemoryWorkbook {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    let isDead = false;
    workbook.before = (method) => {
      isDead ||= isThere(method);
      if (isDead) throw new Error('The script was killed.');
    };
    answerOf(workbook, 'save', asked);
    workbook.before = () => undefined;
    return workbook;
  }

  test('before anything was recorded is told as not begun, once', () => {
    const workbook = diesAt((method) => method === 'append Caseload log');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save of 5 lines that you began on 11/21/2026 was cut off before anything was saved. Nothing was changed; please save it again.',
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('waits to be told to whoever began it; an Admin hears of it too, a Provider does not', () => {
    const workbook = diesAt((method) => method === 'append Caseload log');
    signIn(workbook, 'Cho, Ben');
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    signIn(workbook, 'Cho, Ben', 'Admin');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save of 5 lines that Dana Director began on 11/21/2026 was cut off before anything was saved. Nothing was changed.',
    ]);
    workbook.email = 'director@lakeview.example';
    expect(ask(workbook, 'open', {}).notices[0]).toContain('please save it again');
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('after it was recorded is told as finished, once', () => {
    const workbook = diesAt((method) => method === 'write Roster');
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save that was cut off was finished: 9 cells of the roster written.',
      expect.stringContaining('please look it over'),
    ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('before the record was noted as written, with nothing else to do, is told as finished', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook, '12/01/2026');
    let remembered = 0;
    workbook.before = (method) => {
      if (method === 'remember' && ++remembered === 2) throw new Error('The script was killed.');
    };
    answerOf(workbook, 'save', asked);
    workbook.before = () => undefined;
    expect(ask(workbook, 'open', {}).notices).toEqual([
      'A save that was cut off was finished.',
      expect.stringContaining('please look it over'),
    ]);
    expect(caseload(workbook, 'Cho, Ben', '2026-12-01')).toHaveLength(4);
  });

  test('that can’t be noted at all is not begun, and says why', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    const before = sheets(workbook);
    workbook.before = (method) => {
      if (method === 'remember')
        throw new Error('Service invoked too many times for one day: properties write.');
    };
    expect(answerOf(workbook, 'save', asked)).toMatchObject({
      ok: false,
      sentence: expect.stringMatching(/quota.*nothing was saved|nothing was saved.*quota/i),
    });
    workbook.before = () => undefined;
    expect(sheets(workbook)).toEqual(before);
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
