import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { add } from '../../kit/caseForms';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, caseload, column, district, keyOf, ROSTER, reassignment } from '../../kit/district';
import { compare, exportOf, rosterOf, save, saved, told, undone, withExport } from '../../kit/exportKit';
import { HEADER, rosterRows } from '../../kit/rows';

const at = (title: string): number => HEADER.indexOf(title);
const entriesOf = (workbook: ReturnType<typeof afterSetUp>, batch: string): Cell[][] =>
  (workbook.sheets.get('Caseload log') ?? []).filter((row) => row[1] === batch);

describe('a student whose ID changed', () => {
  const workbookOf = () =>
    withExport(afterSetUp(), exportOf([3, 'Student ID', '2999999'], [3, 'Grade', '6']));

  test('is left alone until somebody says who it is', () => {
    const workbook = workbookOf();
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
  });

  test('is the same student: lines and case management go on under the new ID', () => {
    const workbook = workbookOf();
    const { batch, counts } = saved(workbook, { choices: { guess: 'same' } });
    expect(counts).toMatchObject({ newIds: 1, moved: 0, added: 0 });
    expect([column(workbook, 'Student ID')[2], column(workbook, 'Grade')[2]]).toEqual(['2999999', '6']);
    expect(ask(workbook, 'assignments', { studentId: '2999999', household: false }).rows).toHaveLength(2);
    expect(entriesOf(workbook, batch).map((row) => [row[5], row[8]])).toEqual([
      ['Adjust', '2999999'],
      ['Adjust', '2999999'],
    ]);
  });

  test('is another one: the row is added, and the line stays', () => {
    const workbook = workbookOf();
    const { counts } = saved(workbook, { choices: { guess: 'apart' } });
    expect(counts).toMatchObject({ newIds: 0, added: 1 });
    expect(column(workbook, 'Student ID')).toContain('2000003');
    expect(rosterOf(workbook).at(-1)?.[0]).toBe('2999999');
    expect(told(compare(workbook).groups)).toEqual([
      ['gone', 'Diaz, Drew, Resource', 'Provider: Ramos, Elena', 'Ends 05/28/2027'],
    ]);
  });
});

describe('a line that has not begun yet', () => {
  test('has their provider from its beginning', () => {
    const rows = rosterRows().map((row) => [...row]);
    (rows[1] ?? [])[at('Start Date')] = '2027-01-04';
    const exported = rows.map((row) => [...row]);
    (exported[1] ?? [])[at('Provider')] = 'Cho, Ben';
    (exported[1] ?? [])[at('Hours per week')] = 3.5;
    const workbook = withExport(afterSetUp(district(rows)), exported);
    const { batch } = saved(workbook, { choices: { provider: 'theirs' } });
    expect(entriesOf(workbook, batch).map((row) => [row[5], row[13], row[14], row[16]])).toEqual([
      ['Correct', 'Cho, Ben', '2027-01-04', '3.5'],
    ]);
    expect(caseload(workbook, 'Cho, Ben', '2027-01-05').map(({ student }) => student)).toContain(
      'Alvarez, Ana',
    );
    expect(compare(workbook).groups).toEqual([]);
  });
});

describe('what was arranged here for later', () => {
  const arranged = () => {
    const workbook = afterSetUp();
    const [line] = caseload(workbook, 'Ramos, Elena');
    const draft = draftOf(line, { effective: '12/7/2026', provider: keyOf(workbook, 'Okafor, Dele') });
    const asked = reassignment(workbook, 'Ramos, Elena', [draft]);
    asked.acknowledged = ask(workbook, 'preview', asked).findings.map(
      ({ code, line: of }) => `${code}:${of}`,
    );
    expect(ask(workbook, 'save', asked).saved).toBe(true);
    return { workbook, student: line?.student ?? '' };
  };

  test('is no difference where the export says it already', () => {
    const { workbook } = arranged();
    withExport(workbook, exportOf([1, 'Provider', 'Okafor, Dele']));
    expect(compare(workbook).groups).toEqual([]);
  });

  test('stays, and the user is told that theirs run until then', () => {
    const { workbook, student } = arranged();
    expect(student).toBe('Alvarez, Ana');
    withExport(workbook, exportOf([1, 'Provider', 'Cho, Ben']));
    const theirs = { choices: { provider: 'theirs' } } as const;
    expect(save(workbook, { ...theirs, acknowledged: [] })).toMatchObject({
      saved: false,
      findings: [{ code: 'runs-until', severity: 'warns', field: 'from' }],
    });
    saved(workbook, theirs);
    expect(caseload(workbook, 'Cho, Ben').map((line) => line.student)).toContain('Alvarez, Ana');
    expect(caseload(workbook, 'Okafor, Dele', '2026-12-07').map((line) => line.student)).toContain(
      'Alvarez, Ana',
    );
  });

  test('is taken back where the student exits before, which is said first', () => {
    const { workbook } = arranged();
    withExport(
      workbook,
      exportOf().filter((row) => row[0] !== '2000001'),
    );
    const exits = { choices: { gone: 'exit' }, lastDay: '11/30/2026' } as const;
    expect(save(workbook, { ...exits, acknowledged: [] }).findings.map(({ code }) => code)).toContain(
      'cancels-later',
    );
    const { batch } = saved(workbook, exits);
    expect(caseload(workbook, 'Okafor, Dele', '2026-12-07').map((line) => line.student)).not.toContain(
      'Alvarez, Ana',
    );
    expect(undone(workbook, batch).saved).toBe(true);
    expect(caseload(workbook, 'Okafor, Dele', '2026-12-07').map((line) => line.student)).toContain(
      'Alvarez, Ana',
    );
  });
});

describe('case managers', () => {
  test('of one service only: it gets a case management of its own', () => {
    const workbook = withExport(afterSetUp(), exportOf([6, 'Case Manager', 'Cho, Ben']));
    const { groups } = compare(workbook);
    expect(told(groups)).toEqual([
      ['caseManager', 'Alvarez, Ana, Speech', 'Case manager: Ramos, Elena → Cho, Ben'],
    ]);
    saved(workbook, { choices: { caseManager: 'theirs' } });
    expect([column(workbook, 'Case Manager')[0], column(workbook, 'Case Manager')[5]]).toEqual([
      'Ramos, Elena',
      'Cho, Ben',
    ]);
    expect(compare(workbook).groups).toEqual([]);
  });

  test('who were changed here are kept unless theirs are taken', () => {
    const workbook = afterSetUp();
    expect(add(workbook, '2000005', 'Cho, Ben').saved).toBe(true);
    withExport(workbook, exportOf());
    expect(told(compare(workbook).groups)).toEqual([
      ['caseManager', 'Fox, Finn, All services', 'Case manager: Cho, Ben → Okafor, Dele'],
    ]);
    expect(save(workbook).saved).toBe(false);
  });
});

describe('names and choices that can’t be', () => {
  test('a name that fits several people stops that line and no other', () => {
    const workbook = withExport(
      afterSetUp(),
      exportOf([1, 'Provider', 'Cho, Ben'], [2, 'Provider', 'Cho, Ben'], [5, 'Grade', '3']),
    );
    workbook.sheets.get('Providers')?.push(['P-0099', 'Cho, Ben', '', '', '', '', '', '', '', '']);
    const provider = compare(workbook).groups.find(({ kind }) => kind === 'provider');
    expect(provider?.items.map(({ stop }) => stop)[0]).toContain('fits several people');
    expect(saved(workbook, { choices: { provider: 'theirs' } }).counts).toMatchObject({
      moved: 1,
      providers: 0,
    });
  });

  test('a choice that a group has not is refused', () => {
    const workbook = withExport(afterSetUp(), exportOf([5, 'Grade', '3']));
    const { seen } = compare(workbook);
    const choices = [{ kind: 'moved' as const, choice: 'exit' as const, except: [] }];
    const asked = {
      sheet: 'Export',
      mapping: null,
      seen,
      from: '',
      lastDay: '',
      reason: '',
      acknowledged: [],
    };
    expect(ask(workbook, 'saveExport', { ...asked, choices })).toMatchObject({
      saved: false,
      findings: [{ code: 'wrong-choice', field: 'choices' }],
    });
  });

  test('one item is decided by itself', () => {
    const workbook = withExport(afterSetUp(), exportOf([1, 'Grade', '4'], [2, 'Grade', '5']));
    const id = compare(workbook).groups[0]?.items[0]?.id ?? '';
    const { counts } = saved(workbook, { except: [{ kind: 'moved', id, choice: 'leave' }] });
    expect(counts.moved).toBe(1);
    expect(column(workbook, 'Grade').slice(0, 2)).toEqual(['3', '5']);
  });

  test('so is one whose ID holds a sign that no keyboard types', () => {
    const rows = exportOf();
    rows.push((rows[1] ?? []).with(0, '20\u000700077').with(1, 'Hall, Hal'));
    const workbook = withExport(afterSetUp(), rows);
    const id = compare(workbook).groups[0]?.items[0]?.id ?? '';
    expect(save(workbook, { except: [{ kind: 'fresh', id, choice: 'leave' }] })).toMatchObject({
      saved: false,
      findings: [{ code: 'nothing-to-change' }],
    });
  });

  test('a roster whose rows a formula fills gets no new ones', () => {
    const workbook = afterSetUp();
    workbook.formulaCells.set('1|1', '=IMPORTRANGE("elsewhere", "A:N")');
    const rows = exportOf();
    rows.push((rows[1] ?? []).with(0, '2000077'));
    withExport(workbook, rows);
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'made-by-formula' }] });
    expect(workbook.sheets.get(ROSTER)).toHaveLength(7);
  });
});
