import { describe, expect, test } from 'vitest';
import type { Input } from '../../../src/contract/contract';
import { add, codes, lineOf, management, student } from '../../kit/caseForms';
import { afterSetUp, ask, column } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const ANA = '2000001';

describe('adding an assignment', () => {
  test('says who has it and until when, and ends theirs the day before where that is wanted', () => {
    const workbook = afterSetUp();
    const refused = add(workbook, ANA, 'Cho, Ben', { endTheirs: false });
    expect(refused).toMatchObject({ saved: false });
    expect(refused.findings).toMatchObject([
      {
        code: 'held-by-another',
        severity: 'blocks',
        sentence: 'Ramos, Elena has this enrollment then. Theirs can end the day before.',
      },
    ]);
    expect(add(workbook, ANA, 'Cho, Ben')).toMatchObject({ saved: true, title: 'Assignment Saved' });
    expect(management(workbook, ANA)).toEqual([
      ['Cho, Ben', '2026-11-21', 'Active', '', 'All services'],
      ['Ramos, Elena', '', 'Inactive', '2026-11-20', 'All services'],
    ]);
    expect(column(workbook, 'Case Manager')[0]).toBe('Cho, Ben');
    expect(column(workbook, 'Case Manager')[5]).toBe('Cho, Ben');
  });

  test('for one enrollment gives it a case manager of its own, beside the student’s', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    expect(add(workbook, ANA, 'Cho, Ben', { enrollment: speech, endTheirs: false })).toMatchObject({
      saved: true,
    });
    expect(management(workbook, ANA).map(([person, , , , enrollment]) => [person, enrollment])).toEqual([
      ['Cho, Ben', 'Speech'],
      ['Ramos, Elena', 'All services'],
    ]);
    expect([column(workbook, 'Case Manager')[0], column(workbook, 'Case Manager')[5]]).toEqual([
      'Ramos, Elena',
      'Cho, Ben',
    ]);
    expect(student(workbook, ANA).student.manager).toBe('Ramos, Elena; Cho, Ben');
  });

  test('of a provider writes the line’s provider', () => {
    const workbook = afterSetUp();
    const speech = lineOf(workbook, ANA, 'Speech');
    add(workbook, ANA, 'Cho, Ben', { kind: 'service', enrollment: speech });
    expect(column(workbook, 'Provider')[5]).toBe('Cho, Ben');
  });

  test('backdated keeps the day as given, and says that it is past', () => {
    const workbook = afterSetUp();
    expect(codes(add(workbook, ANA, 'Cho, Ben', { begin: '9/1/2026', acknowledged: [] }))).toEqual([
      'in-the-past',
    ]);
    expect(add(workbook, ANA, 'Cho, Ben', { begin: '9/1/2026' })).toMatchObject({ saved: true });
    expect(management(workbook, ANA)[0]).toEqual(['Cho, Ben', '2026-09-01', 'Active', '', 'All services']);
  });

  test('with “Returns on” records the substitute and the way back', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026', returnsOn: '02/01/2027' });
    expect(management(workbook, ANA)).toEqual([
      ['Ramos, Elena', '2027-02-01', 'Upcoming', '', 'All services'],
      ['Cho, Ben', '2026-12-01', 'Upcoming', '2027-01-31', 'All services'],
      ['Ramos, Elena', '', 'Pending', '2026-11-30', 'All services'],
    ]);
    expect(column(workbook, 'Case Manager')[0]).toBe('Ramos, Elena');
    for (const [on, who] of [
      ['2026-12-01', 'Cho, Ben'],
      ['2027-02-01', 'Ramos, Elena'],
    ] as const) {
      workbook.day = on;
      ask(workbook, 'open', {});
      expect(column(workbook, 'Case Manager')[0]).toBe(who);
    }
  });

  test.each<[string, Partial<Input<'addAssignment'>>, string[]]>([
    ['a day that is none', { begin: '13/45/2026' }, ['day-unreadable']],
    ['no day', { begin: '' }, ['day-missing']],
    ['Pending without a day', { status: 'Pending' }, ['day-missing']],
    ['Active with a day', { lastDay: '12/01/2026' }, ['active-has-no-end']],
    [
      'Pending that is past',
      { begin: '10/1/2026', status: 'Pending', lastDay: '11/20/2026', acknowledged: [] },
      ['status-follows-dates', 'in-the-past', 'leaves-nobody'],
    ],
    ['Pending today', { status: 'Pending', lastDay: '11/21/2026' }, ['leaves-nobody']],
    [
      'Inactive today',
      { status: 'Inactive', lastDay: '11/21/2026', acknowledged: [] },
      ['status-follows-dates', 'leaves-nobody'],
    ],
    ['an end before the begin', { status: 'Inactive', lastDay: '11/20/2026' }, ['before-begin']],
    ['a return before the begin', { returnsOn: '11/21/2026' }, ['before-begin']],
    ['nobody in Providers', { person: 'P-0404' }, ['unknown-person']],
    ['an enrollment that there is not', { enrollment: 'L-999999' }, ['gone']],
    ['a day before the enrollment', { begin: '08/14/2026' }, ['not-open']],
    ['the first day of the enrollment', { begin: '08/15/2026' }, []],
    ['the last day of the enrollment', { begin: '05/28/2027' }, []],
    ['a day after its end', { begin: '05/29/2027' }, ['renewal-overdue']],
    ['an old look at the student', { seen: 'old' }, ['changed-since-read']],
  ])('with %s gives %j', (_, over, found) => {
    const workbook = afterSetUp();
    const answer = add(workbook, ANA, 'Cho, Ben', { acknowledged: ['in-the-past'], ...over });
    expect(codes(answer).filter((code) => !(code === 'in-the-past' && found.indexOf(code) < 0))).toEqual(
      found,
    );
    expect(answer.saved).toBe(found.length === 0);
  });

  test('to someone who has it already is pointed at Edit', () => {
    const workbook = afterSetUp();
    expect(codes(add(workbook, ANA, 'Ramos, Elena'))).toEqual(['has-it-already']);
  });

  test('that ends after a later one has begun is stopped; without an end it runs until then', () => {
    const workbook = afterSetUp();
    add(workbook, ANA, 'Cho, Ben', { begin: '12/01/2026' });
    const okafor = { begin: '11/25/2026' };
    expect(
      codes(add(workbook, ANA, 'Okafor, Dele', { ...okafor, status: 'Pending', lastDay: '12/01/2026' })),
    ).toContain('held-later');
    expect(
      add(workbook, ANA, 'Okafor, Dele', { ...okafor, status: 'Pending', lastDay: '11/30/2026' }).saved,
    ).toBe(true);
    expect(codes(add(afterwards(), ANA, 'Okafor, Dele', { ...okafor, acknowledged: [] }))).toEqual([
      'not-at-site',
      'runs-until',
    ]);
    function afterwards(): MemoryWorkbook {
      const other = afterSetUp();
      add(other, ANA, 'Cho, Ben', { begin: '12/01/2026' });
      return other;
    }
  });
});
