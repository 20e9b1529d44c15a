import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { add, codes, edit, exit, lineOf, student } from '../../kit/caseForms';
import { afterSetUp, answerOf, ask, caseload, keyOf, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const mine = (workbook: MemoryWorkbook, person = '') => ask(workbook, 'myCaseload', { person });
const brief = (rows: ReturnType<typeof mine>['active']) =>
  rows.map(({ student: name, enrollment, status }) => [name, enrollment, status]);

describe('my caseload', () => {
  test('has what one serves and manages, with Pending marked, and what is ahead and what is over apart', () => {
    const workbook = signIn(afterSetUp(), 'Cho, Ben');
    expect(brief(mine(workbook).active)).toEqual([
      ['Bishop, Ben', 'All services', 'Active'],
      ['Evans, Ella', 'All services', 'Active'],
      ['Evans, Ella', 'Resource', 'Active'],
    ]);
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    edit(workbook, '2000002', 'Cho, Ben', { status: 'Pending', lastDay: '12/18/2026' });
    edit(workbook, '2000004', 'Cho, Ben', { status: 'Inactive', lastDay: '11/20/2026' });
    const { active, upcoming, inactive, self } = mine(workbook);
    expect(brief(active)).toEqual([
      ['Bishop, Ben', 'All services', 'Pending'],
      ['Evans, Ella', 'Resource', 'Active'],
    ]);
    expect(brief(upcoming)).toEqual([['Alvarez, Ana', 'All services', 'Upcoming']]);
    expect(brief(inactive)).toEqual([['Evans, Ella', 'All services', 'Inactive']]);
    expect(self).toBe(true);
    workbook.day = '2026-11-30';
    expect(brief(mine(workbook).upcoming)).toHaveLength(1);
    workbook.day = '2026-12-01';
    expect(brief(mine(workbook).upcoming)).toEqual([]);
    expect(brief(mine(workbook).active)).toContainEqual(['Alvarez, Ana', 'All services', 'Active']);
    workbook.day = '2026-11-21';
    expect(active[1]).toMatchObject({
      grade: '3',
      site: 'Oak',
      since: '',
      until: '',
      row: 5,
      mayEdit: true,
    });
  });

  test('of nobody has a gap before a later begin, and nothing after an exit', () => {
    const workbook = afterSetUp();
    const nobodys = (day: string) => {
      workbook.day = day;
      return brief(mine(workbook, 'UNASSIGNED').active);
    };
    const speech = ['Alvarez, Ana', 'Speech', 'Active'];
    expect(nobodys('2026-11-21')).toEqual([speech]);
    edit(workbook, '2000002', 'Cho, Ben', { newBegin: '11/23/2026' });
    expect(nobodys('2026-11-22')).toEqual([speech, ['Bishop, Ben', 'All services', 'Pending']]);
    expect(nobodys('2026-11-23')).toEqual([speech]);
    const line = lineOf(workbook, ANA, 'Speech');
    exit(workbook, ANA, { line, lastDay: '11/24/2026', endAssignment: false });
    expect(nobodys('2026-11-24')).toEqual([['Alvarez, Ana', 'Speech', 'Pending']]);
    expect(nobodys('2026-11-25')).toEqual([]);
    const told = student(workbook, ANA).rows.find((row) => row.line === line);
    expect([told?.person, told?.lastDay, told?.status]).toEqual(['Unassigned', '2026-11-24', 'Inactive']);
  });

  test('of somebody else is for an Admin, and for a Provider of their sites', () => {
    const workbook = afterSetUp();
    const okafor = keyOf(workbook, 'Okafor, Dele');
    expect(mine(workbook, okafor)).toMatchObject({ person: 'Okafor, Dele', self: false, active: [{}, {}] });
    signIn(workbook, 'Cho, Ben');
    expect(answerOf(workbook, 'myCaseload', { person: okafor })).toMatchObject({
      ok: false,
      code: 'not-found',
    });
    expect(mine(workbook, keyOf(workbook, 'Ramos, Elena')).active).toHaveLength(5);
  });

  test('leads to the row in the roster, wherever it was sorted to', () => {
    const workbook = afterSetUp();
    const line = lineOf(workbook, ANA);
    const rows = workbook.sheets.get(ROSTER) ?? [];
    rows.splice(1, rows.length - 1, ...rows.slice(1).reverse());
    expect(ask(workbook, 'showRow', { line })).toEqual({ shown: true, row: 7 });
    expect(workbook.calls).toContain('goTo Roster 7');
    expect(ask(workbook, 'showRow', { line: 'L-999999' })).toEqual({ shown: false, row: 0 });
  });
});

test('the limits of the IEP have inputs for an Admin alone, in both forms', () => {
  const inputs = (workbook: MemoryWorkbook): number[] =>
    [
      ask(workbook, 'enrollForm', {}).fields,
      ask(workbook, 'enrollment', { line: lineOf(workbook, ANA) }).fields,
    ].map((fields) => fields.filter(({ field }) => /(?:Min|Max)$/.test(field)).length);
  const workbook = afterSetUp();
  expect(inputs(workbook)).toEqual([2, 2]);
  expect(inputs(signIn(workbook, 'Ramos, Elena'))).toEqual([0, 0]);
});

describe('a limit of the IEP that was changed here', () => {
  const told = (typed: number | null, undone = false): string[] => {
    const workbook = afterSetUp();
    const line = lineOf(workbook, ANA);
    const { batch } = ask(workbook, 'editEnrollment', {
      ...{ line, values: [{ field: 'amountMax', value: '5' }], effective: '', reason: 'IEP meeting' },
      ...{ seen: ask(workbook, 'enrollment', { line }).seen, acknowledged: ['limit-changes'] },
    });
    const row = workbook.sheets.get(ROSTER)?.[1];
    expect(row?.[9]).toBe(5);
    if (row && typed !== null) row[9] = typed;
    if (undone) ask(workbook, 'undo', { batch, rest: false, reason: '' });
    return ask(workbook, 'open', {}).problems.flatMap(({ title, items }) =>
      title.startsWith('Limits') ? items.map(({ place, text }) => `${place} ${text}`) : [],
    );
  };

  test.each([
    [null, []],
    [5, []],
    [6, ['J2 Alvarez, Ana. Max Hours: the roster says 6, the record 5']],
    [4, ['J2 Alvarez, Ana. Max Hours: the roster says 4, the record 5']],
  ])('is told with its cell where somebody typed %j over it: %j', (typed, problems) => {
    expect(told(typed)).toEqual(problems);
  });

  test('is as it was after an Undo', () => {
    expect(told(null, true)).toEqual([]);
  });
});

describe('the pen', () => {
  const save = (
    workbook: MemoryWorkbook,
    values: Input<'editEnrollment'>['values'],
    over: Partial<Input<'editEnrollment'>> = {},
  ) => {
    const line = lineOf(workbook, ANA);
    const { seen } = ask(workbook, 'enrollment', { line });
    return ask(workbook, 'editEnrollment', {
      line,
      values,
      effective: '',
      reason: '',
      seen,
      acknowledged: [],
      ...over,
    });
  };
  const row = (workbook: MemoryWorkbook) => (workbook.sheets.get(ROSTER) ?? [])[1];

  test('shows the mapped columns of the row', () => {
    const workbook = afterSetUp();
    const { fields } = ask(workbook, 'enrollment', { line: lineOf(workbook, ANA) });
    expect(fields.map(({ field, value }) => [field, value])).toEqual([
      ['name', 'Alvarez, Ana'],
      ['grade', '3'],
      ['site', 'Oak'],
      ['end', '2027-05-28'],
      ['amount', '3'],
      ['amountMin', '2'],
      ['amountMax', '4'],
      ['lre', '1'],
    ]);
    expect(fields[2]?.choices).toEqual(['Birch', 'Oak']);
  });

  test('writes what was changed, and records hours', () => {
    const workbook = afterSetUp();
    const saved = save(workbook, [
      { field: 'grade', value: '4' },
      { field: 'end', value: '6/1/2027' },
      { field: 'amount', value: '3.5' },
    ]);
    expect(saved).toMatchObject({ saved: true, batch: 'B-000002' });
    expect(row(workbook)?.slice(2, 8)).toEqual(['4', 'Oak', 'Resource', '2026-08-15', '2027-06-01', 3.5]);
    expect(caseload(workbook, 'Ramos, Elena')[0]).toMatchObject({ grade: '4', amount: '3.5' });
    expect(ask(workbook, 'attention', {}).counts.byHand).toBe(0);
  });

  test('of no hours is an entry of the record too, so that it can be undone', () => {
    const workbook = afterSetUp();
    expect(save(workbook, [{ field: 'grade', value: '4' }])).toMatchObject({
      saved: true,
      batch: 'B-000002',
    });
  });

  test('of hours within a range that is changed along is saved once the new limit was seen', () => {
    const values: Input<'editEnrollment'>['values'] = [
      { field: 'amount', value: '5' },
      { field: 'amountMax', value: '5' },
    ];
    expect(save(afterSetUp(), values, { acknowledged: ['limit-changes'] }).saved).toBe(true);
  });

  test.each<[string, Input<'editEnrollment'>['values'], string[]]>([
    ['nothing', [], ['nothing-to-change']],
    [
      'the same',
      [
        { field: 'grade', value: '3' },
        { field: 'amount', value: '3' },
      ],
      ['nothing-to-change'],
    ],
    ['hours beyond the IEP', [{ field: 'amount', value: '5' }], ['amount-outside-range']],
    [
      'hours within a range that is changed along',
      [
        { field: 'amount', value: '5' },
        { field: 'amountMax', value: '5' },
      ],
      ['limit-changes'],
    ],
    ['no hours', [{ field: 'amount', value: '' }], ['value-needed']],
    ['a grade that is none', [{ field: 'grade', value: 'blue' }], ['unreadable-value']],
    ['the provider', [{ field: 'provider', value: 'Cho, Ben' }], ['gone']],
    ['the student ID', [{ field: 'studentId', value: '1' }], ['gone']],
  ])('with %s gives %j', (_, values, found) => {
    const answer = save(afterSetUp(), values);
    expect(codes(answer)).toEqual(found);
    expect(answer.saved).toBe(found.length === 0);
  });

  test('by a Provider is for lines that they serve or whose case they manage', () => {
    const values = [{ field: 'grade' as const, value: '4' }];
    expect(codes(save(signIn(afterSetUp(), 'Cho, Ben'), values))).toEqual(['not-yours']);
    expect(save(signIn(afterSetUp(), 'Ramos, Elena'), values).saved).toBe(true);
    const moved = save(signIn(afterSetUp(), 'Ramos, Elena'), [{ field: 'site', value: 'Birch' }]);
    expect(codes(moved)).toEqual(['not-your-site']);
  });
});

describe('the sheet “Case assignments”', () => {
  const sheet = (workbook: MemoryWorkbook) => workbook.sheets.get('Case assignments') ?? [];
  const ofAna = (workbook: MemoryWorkbook) =>
    sheet(workbook)
      .filter((row) => row[1] === ANA && row[4] === 'Case manager')
      .map((row) => [row[3], row[5], row[6], row[7], row[12] ?? '']);

  test('is there after Set up, follows each save, and keeps what people wrote beside it', () => {
    const workbook = afterSetUp();
    expect(sheet(workbook)).toHaveLength(1 + 11);
    const mineToo = sheet(workbook).find((row) => row[1] === ANA && row[4] === 'Case manager');
    if (mineToo) mineToo[12] = 'call mom first';
    add(workbook, ANA, 'Cho, Ben');
    expect(ofAna(workbook)).toEqual([
      ['Ramos, Elena', 'Before the record', 'Inactive', '2026-11-20', 'call mom first'],
      ['Cho, Ben', '2026-11-21', 'Active', '', ''],
    ]);
    expect(ask(workbook, 'rebuildAssignments', {})).toEqual({ rows: 12 });
    expect(ofAna(workbook)[0]?.[4]).toBe('call mom first');
  });

  test('is put in order again where nobody wrote beside it', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben');
    ask(workbook, 'rebuildAssignments', {});
    expect(ofAna(workbook).map(([person]) => person)).toEqual(['Cho, Ben', 'Ramos, Elena']);
  });

  test('tells the status of the day', () => {
    const workbook = afterSetUp();
    edit(workbook, ANA, 'Ramos, Elena', { status: 'Pending', lastDay: '11/30/2026' });
    expect(ofAna(workbook)[0]?.[2]).toBe('Pending');
    workbook.day = '2026-12-01';
    ask(workbook, 'open', {});
    expect(ofAna(workbook)[0]?.[2]).toBe('Inactive');
  });

  test('of somebody’s own is left alone', () => {
    const workbook = afterSetUp();
    workbook.sheets.set('Case assignments', [['My list'], ['x']]);
    add(workbook, ANA, 'Cho, Ben');
    expect(answerOf(workbook, 'rebuildAssignments', {})).toMatchObject({ ok: false, code: 'not-ours' });
    expect(sheet(workbook)).toEqual([['My list'], ['x']]);
  });
});
