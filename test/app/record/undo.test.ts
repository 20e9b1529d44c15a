import { describe, expect, test } from 'vitest';
import { add, edit, exit, lineOf, newStudent, student } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  batches,
  caseload,
  column,
  district,
  filledRows,
  keyOf,
  ROSTER,
  reassignment,
  toCho,
  undo,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER, rosterRows } from '../../kit/rows';
import { isProof } from '../../proof/figures';

const ANA = '2000001';
/** What the record says of everyone, as the sidebar shows it. */
const record = (workbook: MemoryWorkbook) =>
  [ANA, '2000002', '2000003', '2000004', '2000005'].map((id) =>
    student(workbook, id).rows.map(({ person, begin, lastDay, status, location }) => [
      person,
      begin,
      lastDay,
      status,
      location,
    ]),
  );
/** Each operation that saves; gives back its batch. */
const SAVES: { name: string; save: (workbook: MemoryWorkbook) => { saved: boolean; batch: string } }[] = [
  { name: 'a reassignment of today with hours and case management', save: (workbook) => toCho(workbook) },
  { name: 'a reassignment dated ahead', save: (workbook) => toCho(workbook, '12/01/2026') },
  { name: 'a new case manager', save: (workbook) => add(workbook, ANA, 'Cho, Ben') },
  {
    name: 'a substitute who gives the students back',
    save: (workbook) => add(workbook, ANA, 'Cho, Ben', { returnsOn: '12/18/2026' }),
  },
  {
    name: 'an assignment that ends',
    save: (workbook) => edit(workbook, ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '12/18/2026' }),
  },
  { name: 'an exit', save: (workbook) => exit(workbook, ANA) },
  {
    name: 'an exit that takes back what was to come',
    save: (workbook) => {
      add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
      return exit(workbook, ANA);
    },
  },
  { name: 'a student who is enrolled', save: (workbook) => ask(workbook, 'enroll', newStudent(workbook)) },
  {
    name: 'an enrollment that is edited',
    save: (workbook) => {
      const line = lineOf(workbook, ANA);
      return ask(workbook, 'editEnrollment', {
        line,
        values: [
          { field: 'grade', value: '4' },
          { field: 'end', value: '6/1/2027' },
          { field: 'amount', value: '3.5' },
        ],
        effective: '',
        reason: '',
        seen: ask(workbook, 'enrollment', { line }).seen,
        acknowledged: [],
      });
    },
  },
  {
    name: 'cells that were changed by hand and taken in',
    save: (workbook) => ask(typed(workbook), 'takeIn', { items: [] }),
  },
  {
    name: 'cells that were changed by hand and put back',
    save: (workbook) => ask(typed(workbook), 'putBack', { items: [] }),
  },
];

function typed(workbook: MemoryWorkbook): MemoryWorkbook {
  const row = workbook.sheets.get(ROSTER)?.[1];
  if (row?.[11] === 'Ramos, Elena') {
    row[11] = 'Ben Cho';
    row[7] = 2.5;
    row[12] = 'Cho, Ben';
  }
  return workbook;
}

describe.each(SAVES)('Undo of $name', ({ name, save }) => {
  const prepared = (): MemoryWorkbook => {
    const workbook = afterSetUp();
    return name.startsWith('cells') ? typed(workbook) : workbook;
  };

  test('leaves roster and record as they were, and Undo of the Undo brings it back', () => {
    const workbook = prepared();
    // What the save itself needs first is no part of it.
    if (name.startsWith('an exit that')) add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    const before = [filledRows(workbook), record(workbook)];
    const { batch } = name.startsWith('an exit that') ? exit(workbook, ANA) : save(workbook);
    const after = [filledRows(workbook), record(workbook)];
    expect(after).not.toEqual(before);
    const undone = undo(workbook, batch);
    expect(undone).toMatchObject({ saved: true, title: 'Undone', changed: [] });
    expect([filledRows(workbook), record(workbook)]).toEqual(before);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
    expect([filledRows(workbook), record(workbook)]).toEqual(before);

    expect(undo(workbook, undone.batch)).toMatchObject({ saved: true, title: 'Brought Back' });
    expect([filledRows(workbook), record(workbook)]).toEqual(after);
    expect(
      batches(workbook)
        .slice(0, 3)
        .map(({ standing }) => standing),
    ).toEqual(['stands', 'undone', 'stands']);
  });

  test('is told to be done already the second time, and changes nothing', () => {
    const workbook = prepared();
    const { batch } = save(workbook);
    undo(workbook, batch);
    const before = structuredClone([...workbook.sheets]);
    expect(undo(workbook, batch)).toMatchObject({
      saved: false,
      findings: [{ severity: 'blocks', sentence: 'It is undone already.' }],
    });
    expect([...workbook.sheets]).toEqual(before);
  });

  test('dies at any step and leaves the state before it or, once reopened, the state after it', () => {
    const whole = prepared();
    const { batch } = save(whole);
    const before = filledRows(whole);
    whole.calls = [];
    undo(whole, batch);
    const steps = whole.calls.length;
    const after = filledRows(whole);
    for (let step = 0; step < steps; step += isProof ? 1 : 3) {
      const workbook = prepared();
      save(workbook);
      let count = 0;
      workbook.before = () => {
        if (count++ === step) throw new Error('The script was killed.');
      };
      const answer = answerOf(workbook, 'undo', { batch, rest: false, reason: '' });
      workbook.before = () => undefined;
      ask(workbook, 'open', {});
      expect([before, after], `step ${step}`).toContainEqual(filledRows(workbook));
      const [latest] = batches(workbook);
      const undone = latest?.what.startsWith('Undo of') === true;
      expect(filledRows(workbook), `step ${step}`).toEqual(undone ? after : before);
      if (answer.ok) expect(undone, `step ${step}`).toBe(true);
    }
  });
});

describe('Undo of a save of which lines changed since', () => {
  function changed() {
    const workbook = afterSetUp();
    const { batch } = toCho(workbook);
    const [ana] = caseload(workbook, 'Cho, Ben').filter(({ studentId }) => studentId === ANA);
    const drafts = [draftOf(ana, { effective: '11/23/2026', amount: '3.5' })];
    ask(workbook, 'save', reassignment(workbook, 'Cho, Ben', drafts));
    return { workbook, batch };
  }

  test('names them, changes nothing, and offers the rest', () => {
    const { workbook, batch } = changed();
    const before = structuredClone([...workbook.sheets]);
    const answer = undo(workbook, batch);
    expect(answer).toMatchObject({
      saved: false,
      findings: [
        {
          sentence:
            'Nothing was undone: one line has changed since. Undo the later change first, or undo the other lines.',
        },
      ],
      changed: [
        {
          student: 'Alvarez, Ana',
          service: 'Resource',
          since: 'Hours of 1 line, saved by Dana Director on 11/21/2026',
        },
      ],
      // Ben and Drew, and the case management of Ana and Drew.
      rest: 4,
    });
    expect([...workbook.sheets]).toEqual(before);
  });

  test('undoes the rest where that is asked, and what is left once nothing is in the way', () => {
    const { workbook, batch } = changed();
    expect(undo(workbook, batch, true)).toMatchObject({
      saved: true,
      changed: [{ student: 'Alvarez, Ana' }],
    });
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Ramos, Elena', 'Elena Ramos']);
    expect(batches(workbook).find((each) => each.batch === batch)?.standing).toBe('partly');
    const hours = batches(workbook).find(({ what }) => what === 'Hours of 1 line');
    undo(workbook, hours?.batch ?? '');
    expect(undo(workbook, batch)).toMatchObject({ saved: true, changed: [] });
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Elena Ramos']);
    expect(column(workbook, 'Hours per week').slice(0, 3)).toEqual([3, 3, 3]);
  });

  test('is free again where the later change was undone', () => {
    const { workbook, batch } = changed();
    undo(workbook, batches(workbook)[0]?.batch ?? '');
    expect(undo(workbook, batch)).toMatchObject({ saved: true });
  });
});

describe('Undo of a change that came due', () => {
  test('leaves the roster as the record says now, not as it read when the change was saved', () => {
    const workbook = afterSetUp();
    const move = (from: string, to: string, effective: string, amount: string) => {
      const provider = keyOf(workbook, to);
      const drafts = caseload(workbook, from, from === 'Ramos, Elena' ? '2026-11-21' : '2026-11-28')
        .filter(({ studentId }) => studentId === ANA)
        .map((line) => draftOf(line, { effective, provider, amount }));
      return ask(workbook, 'save', {
        ...reassignment(workbook, from, drafts, { moveCaseManagement: true }),
        asOf: '2026-11-28',
        acknowledged: ['change-in-between', 'provider-not-at-site'].map((code) => `${code}:L-000001`),
      });
    };
    expect(move('Ramos, Elena', 'Cho, Ben', '11/25/2026', '4')).toMatchObject({ saved: true });
    const second = move('Cho, Ben', 'Okafor, Dele', '12/01/2026', '3.5');
    expect(second).toMatchObject({ saved: true });
    workbook.day = '2026-12-02';
    ask(workbook, 'open', {});
    expect([column(workbook, 'Provider')[0], column(workbook, 'Hours per week')[0]]).toEqual([
      'Okafor, Dele',
      3.5,
    ]);
    expect(undo(workbook, second.batch)).toMatchObject({ saved: true });
    expect([column(workbook, 'Provider')[0], column(workbook, 'Hours per week')[0]]).toEqual(['Cho, Ben', 4]);
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
  });
});

test('Hours that came into a blank cell are gone from it again', () => {
  const rows = rosterRows();
  (rows[1] ?? [])[HEADER.indexOf('LRE Hours')] = '';
  const workbook = afterSetUp(district(rows));
  const before = filledRows(workbook);
  const [ana] = caseload(workbook, 'Ramos, Elena');
  const drafts = [draftOf(ana, { effective: '11/21/2026', lre: '1.5' })];
  const asked = reassignment(workbook, 'Ramos, Elena', drafts, { reason: 'IEP review' });
  const { findings } = ask(workbook, 'preview', asked);
  const acknowledged = findings.map(({ code, line }) => `${code}:${line}`);
  const saved = ask(workbook, 'save', { ...asked, acknowledged });
  expect(saved.findings).toEqual([]);
  expect(column(workbook, 'LRE Hours')[0]).toBe(1.5);
  expect(undo(workbook, saved.batch).saved).toBe(true);
  expect(filledRows(workbook)).toEqual(before);
});

test('Undo of an exit on the very day that the row named has nothing to write, and is done', () => {
  const workbook = afterSetUp();
  const before = filledRows(workbook);
  expect(column(workbook, 'End Date')[3]).toBe('2027-05-28');
  const saved = exit(workbook, '2000004', { lastDay: '05/28/2027' });
  const remembered = workbook.memory.derived;
  expect(undo(workbook, saved.batch)).toMatchObject({ saved: true, left: 0, notices: [] });
  expect(filledRows(workbook)).toEqual(before);
  expect(workbook.memory.derived).not.toBe(remembered);
});

test.each([
  ['2026-11-21', ''],
  ['2026-11-22', 'Cho, Ben'],
])('Undo on %s gives a cell what the record says on that day: “%s”', (day, said) => {
  const workbook = afterSetUp();
  edit(workbook, '2000002', 'Cho, Ben', { newBegin: '11/22/2026' });
  const nobody = column(workbook, 'Case Manager')[1];
  const { batch } = add(workbook, '2000002', 'Okafor, Dele');
  expect([nobody, column(workbook, 'Case Manager')[1]]).toEqual(['', 'Okafor, Dele']);
  workbook.day = day;
  expect(undo(workbook, batch).saved).toBe(true);
  expect(column(workbook, 'Case Manager')[1]).toBe(said);
});
