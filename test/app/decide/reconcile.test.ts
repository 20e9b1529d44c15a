import { describe, expect, test } from 'vitest';
import { codes, student } from '../../kit/caseForms';
import { afterSetUp, ask, caseload, column, handingOver, ROSTER, signIn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';
const all = { items: [] };

/** The district after someone typed into the roster: [row, header] = value. */
function edited(...edits: [number, string, string | number][]): MemoryWorkbook {
  const workbook = afterSetUp();
  const rows = workbook.sheets.get(ROSTER) ?? [];
  for (const [row, header, value] of edits) {
    const cells = rows[row - 1] ?? [];
    cells[(rows[0] ?? []).indexOf(header)] = value;
  }
  return workbook;
}
const byHand = (workbook: MemoryWorkbook) =>
  ask(workbook, 'attention', {}).byHand.map(({ place, roster, record, obstacle }) => [
    place,
    roster,
    record,
    obstacle === '',
  ]);

describe('a roster changed by hand', () => {
  test('names each cell with what it says and what the record says', () => {
    expect(
      byHand(edited([2, 'Provider', 'Cho, Ben'], [3, 'Hours per week', 4], [4, 'LRE Hours', 2])),
    ).toEqual([
      ['L2', 'Cho, Ben', 'Ramos, Elena', true],
      ['H3', '4', '3', true],
      ['K4', '2', '1', true],
    ]);
    expect(byHand(edited([2, 'Provider', 'Zed, Zoe'], [3, 'Hours per week', '']))).toEqual([
      ['L2', 'Zed, Zoe', 'Ramos, Elena', false],
      ['H3', '', '3', false],
    ]);
  });

  test('is nothing that has yet to follow a day that began since the roster followed the record', () => {
    const workbook = afterSetUp();
    const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/23/2026');
    ask(workbook, 'save', asked);
    workbook.day = '2026-11-23';
    const rows = workbook.sheets.get(ROSTER) ?? [];
    const typed = rows[3] ?? [];
    typed[(rows[0] ?? []).indexOf('Provider')] = 'Okafor, Dele';
    expect(byHand(workbook)).toEqual([['L4', 'Okafor, Dele', 'Cho, Ben', true]]);
    expect(ask(workbook, 'takeIn', all)).toMatchObject({ saved: true });
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Cho, Ben', 'Okafor, Dele']);
  });

  test('is the same wherever it is told: on Home, at the line, in the problems, the report and a preview', () => {
    const workbook = edited([2, 'Provider', 'Cho, Ben'], [4, 'LRE Hours', 2], [5, 'Case Manager', '']);
    expect(byHand(workbook).map(([place]) => place)).toEqual(['L2', 'K4', 'M5']);
    const lines = caseload(workbook, 'Ramos, Elena');
    expect(lines.map(({ student: name, notes }) => [name, notes])).toEqual([
      ['Alvarez, Ana', ['Changed by hand: the roster says Cho, Ben, the record Ramos, Elena']],
      ['Bishop, Ben', []],
      ['Diaz, Drew', ['Changed by hand: the roster’s LRE says 2, the record 1']],
    ]);
    const problem = ask(workbook, 'open', {}).problems.find(({ code }) => code === 'changed-by-hand');
    expect(problem?.items.map(({ place }) => place)).toEqual(['L2', 'K4', 'M5']);
    expect(ask(workbook, 'makeReport', { asOf: '' }).notices.join()).toContain(
      'Not counted: 3 cells changed by hand, as the roster says on 11/21/2026. Home lists them.',
    );
    const preview = ask(workbook, 'preview', handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/23/2026'));
    expect(preview.findings.filter(({ code }) => code === 'changed-by-hand').map(({ line }) => line)).toEqual(
      [lines[0]?.key],
    );
  });

  test('is a case manager in any of the student’s rows, and a blank only where no row names one, for a preview too', () => {
    const moved = (...edits: Parameters<typeof edited>) => {
      const workbook = edited(...edits);
      const asked = handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/23/2026');
      return ask(workbook, 'preview', asked).findings.flatMap(({ code, sentence }) =>
        code === 'changed-by-hand' ? [sentence] : [],
      );
    };
    expect(moved([2, 'Case Manager', ''])).toEqual([]);
    expect(moved([2, 'Case Manager', ''], [7, 'Case Manager', ''])).toEqual([
      expect.stringContaining('Ramos, Elena'),
    ]);
    expect(moved([4, 'Case Manager', ''])).toEqual([expect.stringContaining('Ramos, Elena')]);
    expect(moved([4, 'Case Manager', 'TBD'])).toEqual([expect.stringContaining('TBD')]);
    expect(moved([7, 'Case Manager', 'Okafor, Dele'])).toEqual([expect.stringContaining('Okafor, Dele')]);
  });

  test('is no cell of a formula that says what it said when the record changed, until it says something else', () => {
    const workbook = afterSetUp();
    for (const row of [2, 3])
      workbook.formulaCells.set(`Roster|${row}|12`, `=VLOOKUP(A${row},Export!A:L,12,0)`);
    ask(workbook, 'save', handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'));
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Ramos, Elena', 'Ramos, Elena', 'Cho, Ben']);
    expect(byHand(workbook)).toEqual([]);
    expect(ask(workbook, 'open', {}).problems).toEqual([]);
    // Taking in all that is offered would take the save back.
    expect(codes(ask(workbook, 'takeIn', all))).toEqual(['nothing-to-change']);
    const [, first = []] = workbook.sheets.get(ROSTER) ?? [];
    first[11] = 'Okafor, Dele';
    expect(byHand(workbook)).toEqual([['L2', 'Okafor, Dele', 'Cho, Ben', true]]);
  });

  test('is a cell without a formula that somebody typed the name before into again', () => {
    const workbook = afterSetUp();
    ask(workbook, 'save', handingOver(workbook, 'Ramos, Elena', 'Cho, Ben', '11/21/2026'));
    const [, first = []] = workbook.sheets.get(ROSTER) ?? [];
    first[11] = 'Ramos, Elena';
    expect(byHand(workbook)).toEqual([['L2', 'Ramos, Elena', 'Cho, Ben', true]]);
  });

  test('is told where it is outside of what the IEP allows, then taken, and stands on Home', () => {
    const workbook = edited([2, 'Hours per week', 4.5]);
    expect(ask(workbook, 'attention', {}).counts.outsideRange).toBe(0);
    const refused = ask(workbook, 'takeIn', all);
    expect(refused).toMatchObject({
      saved: false,
      findings: [
        {
          code: 'amount-outside-range',
          severity: 'warns',
          line: 'L-000001',
          sentence: 'Alvarez, Ana: 4.5 hours is more than the IEP’s 4.',
        },
      ],
    });
    // A warning about another line is none about this one.
    const other = { ...all, acknowledged: ['amount-outside-range:L-000002'] };
    expect(ask(workbook, 'takeIn', other).saved).toBe(false);
    const acknowledged = ['amount-outside-range:L-000001'];
    expect(ask(workbook, 'takeIn', { ...all, acknowledged }).saved).toBe(true);
    const { counts, outsideRange } = ask(workbook, 'attention', {});
    expect(counts.outsideRange).toBe(1);
    expect(outsideRange.map(({ student: name, outside }) => [name, outside])).toEqual([
      ['Alvarez, Ana', '4.5 hours, the IEP says 2 to 4'],
    ]);
  });

  test('is taken into the history from today on', () => {
    const workbook = edited([2, 'Provider', 'Cho, Ben'], [2, 'Hours per week', 4]);
    expect(ask(workbook, 'takeIn', all)).toMatchObject({ saved: true, title: 'Taken Into the History' });
    expect(byHand(workbook)).toEqual([]);
    expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
    const [first, second] = student(workbook, ANA).rows;
    expect([first?.person, first?.begin, second?.person, second?.lastDay]).toEqual([
      'Cho, Ben',
      '2026-11-21',
      'Ramos, Elena',
      '2026-11-20',
    ]);
  });

  test('is put back into the roster, and the history stays as it was', () => {
    const workbook = edited(
      [2, 'Provider', 'Cho, Ben'],
      [2, 'Hours per week', 4],
      [3, 'Case Manager', 'Ramos, Elena'],
    );
    const before = student(workbook, ANA).rows.map(({ person, begin }) => [person, begin]);
    expect(ask(workbook, 'putBack', all)).toMatchObject({ saved: true });
    expect(byHand(workbook)).toEqual([]);
    expect([
      column(workbook, 'Provider')[0],
      column(workbook, 'Hours per week')[0],
      column(workbook, 'Case Manager')[1],
    ]).toEqual(['Ramos, Elena', 3, 'Cho, Ben']);
    expect(student(workbook, ANA).rows.map(({ person, begin }) => [person, begin])).toEqual(before);
  });

  test('can be reconciled one by one, and only as it was shown', () => {
    const workbook = edited([2, 'Provider', 'Cho, Ben'], [3, 'Provider', 'Cho, Ben']);
    const [first] = ask(workbook, 'attention', {}).byHand;
    const items = [{ line: first?.line ?? '', field: 'provider', roster: 'Cho, Ben' }];
    expect(
      codes(
        ask(workbook, 'putBack', { items: [{ ...items[0], roster: 'Okafor, Dele' } as (typeof items)[0]] }),
      ),
    ).toEqual(['changed-since-read']);
    expect(ask(workbook, 'putBack', { items })).toMatchObject({ saved: true });
    expect(byHand(workbook)).toEqual([['L3', 'Cho, Ben', 'Ramos, Elena', true]]);
  });

  test('of one row’s case manager gives that enrollment one of its own; of all rows, the student', () => {
    const one = edited([7, 'Case Manager', 'Cho, Ben']);
    ask(one, 'takeIn', all);
    expect(
      student(one, ANA).rows.map(
        ({ kind, person, enrollment }) => kind === 'case management' && [person, enrollment],
      ),
    ).toEqual([['Cho, Ben', 'Speech'], false, false, ['Ramos, Elena', 'All services']]);
    const both = edited([2, 'Case Manager', 'Cho, Ben'], [7, 'Case Manager', 'Cho, Ben']);
    ask(both, 'takeIn', all);
    expect(student(both, ANA).student.manager).toBe('Cho, Ben');
    expect(ask(both, 'attention', {}).counts.byHand).toBe(0);
  });

  test('by a Provider goes onto their own caseload, or back to it, and nowhere else', () => {
    const workbook = signIn(
      edited([2, 'Provider', 'Okafor, Dele'], [3, 'Provider', 'Cho, Ben'], [5, 'Provider', 'Ramos, Elena']),
      'Cho, Ben',
    );
    expect(byHand(workbook).map(([place]) => place)).toEqual(['L3', 'L5']);
    const given = ask(workbook, 'attention', {}).byHand[1];
    const items = [{ line: given?.line ?? '', field: 'provider', roster: 'Ramos, Elena' }];
    expect(codes(ask(workbook, 'takeIn', { items }))).toEqual(['only-yourself']);
    expect(ask(workbook, 'takeIn', all).saved).toBe(true);
    expect(ask(workbook, 'putBack', { items }).saved).toBe(true);
    expect(column(workbook, 'Provider').slice(0, 4)).toEqual([
      'Okafor, Dele',
      'Cho, Ben',
      'Elena Ramos',
      'Cho, Ben',
    ]);
  });

  test('before a change that lies ahead stays as it is until somebody reconciles it', () => {
    const workbook = edited([2, 'Provider', 'Okafor, Dele']);
    const nothing = ask(workbook, 'open', {});
    expect(nothing.notices).toEqual([]);
    expect(column(workbook, 'Provider')[0]).toBe('Okafor, Dele');
  });
});
