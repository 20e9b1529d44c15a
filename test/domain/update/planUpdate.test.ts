import { describe, expect, test } from 'vitest';
import { day } from '../../kit/entries';
import { addedRows, changesOf, findingsOf, ROWS } from '../../kit/given';

import { decide, withRow } from './decide';

const NEW =
  '2000077 | Gray, Gil | K | Oak | Speech | 2026-12-01 | 2027-05-28 | 1.5 1-2 | 0 | Cho, Ben | Ramos, Elena';

describe('new lines of an export', () => {
  test('are opened as it says, with their rows', () => {
    const decision = decide([...ROWS, NEW], { fresh: 'add' });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000005 opens Speech of Gray, Gil: Cho, Ben from 2026-12-01, 1.5 hours, 0 of LRE',
      'C-000004 opens case management of Gray, Gil: Ramos, Elena from 2026-12-01',
    ]);
    expect(addedRows(decision)).toHaveLength(1);
    expect(decision.changes).toMatchObject([{ reason: 'Fall export' }, { reason: 'Fall export' }]);
    expect(decision.counts).toMatchObject({ added: 1, exited: 0 });
  });

  test('of a student whose case somebody manages bring no other case manager', () => {
    const more =
      '2000002 | Bishop, Ben | 4 | Oak | Speech | 2026-12-01 | 2027-05-28 | 1 | 0 | Cho, Ben | Cho, Ben';
    expect(changesOf(decide([...ROWS, more], { fresh: 'add' }))).toHaveLength(1);
  });

  test.each([
    ['1.5 1-2', []],
    ['40 1-40', []],
    ['40.01 1-50', ['blocks hours-over-week at choices']],
    ['2 1-2', []],
    ['2.5 1-2', ['warns hours-outside-range at choices']],
  ])('of %s hours are found to be %j', (hours, found) => {
    const decision = decide([...ROWS, NEW.replace('1.5 1-2', hours)], { fresh: 'add' });
    expect(findingsOf(decision)).toEqual(found);
  });

  test('that are left come to nothing, which is no save', () => {
    const decision = decide([...ROWS, NEW], {});
    expect([changesOf(decision), findingsOf(decision)]).toEqual([
      [],
      ['blocks nothing-to-change at choices'],
    ]);
  });
});

describe('another provider across an end that is arranged', () => {
  const other = withRow(1, 'Ramos, Elena | Ramos', 'Cho, Ben | Ramos');
  test.each([
    ['L-000001: Ramos, Elena until 2026-12-18', ['warns ends-planned at choices'], ''],
    [
      'L-000001: exit on 2026-12-18 & L-000001: Ramos, Elena until 2026-12-18',
      ['warns ends-planned at choices'],
      ' until 2026-12-18',
    ],
    ['L-000001: exit on 2026-12-18', ['warns exits-passed at choices'], ''],
    ['L-000001: 3 hours from 2026-11-20', [], ''],
  ])('is told after “%s”: %j', (record, found, until) => {
    const decision = decide(other, { provider: 'theirs' }, { record: [record] });
    expect(findingsOf(decision)).toEqual(found);
    expect(changesOf(decision)).toEqual([`L-000001: Cho, Ben from 2026-11-21${until}`]);
  });
});

describe('lines that the export names no more', () => {
  /** Without Ben's. */
  const rest = [...ROWS.slice(0, 2), ...ROWS.slice(3)];
  const GONE = { gone: 'exit' as const, lastDay: day('2026-12-18') };

  test('are exited on the last day, with whoever has them and the case', () => {
    const decision = decide(rest, GONE);
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000003: exit on 2026-12-18',
      'L-000003: Cho, Ben until 2026-12-18',
      'C-000002: Cho, Ben until 2026-12-18',
    ]);
    expect(decision.counts).toMatchObject({ exited: 1 });
  });

  test.each([
    ['', ['blocks day-missing at lastDay']],
    [
      '2026-08-14',
      [
        'warns in-the-past at lastDay',
        'blocks last-day-before-start at lastDay',
        'warns cancels-later at lastDay',
      ],
    ],
    ['2026-08-15', ['warns in-the-past at lastDay']],
    ['2026-11-20', ['warns in-the-past at lastDay']],
    ['2026-11-21', []],
  ])('with the last day “%s” find %j', (lastDay, found) => {
    expect(findingsOf(decide(rest, { gone: 'exit', lastDay: lastDay === '' ? '' : day(lastDay) }))).toEqual(
      found,
    );
  });

  test('take back what was to begin later, told once for all lines', () => {
    const record = ['L-000001: Cho, Ben from 2027-01-04', 'L-000003: Okafor, Dele from 2027-01-04'];
    const decision = decide([...ROWS.slice(1, 2), ...ROWS.slice(3)], GONE, { record });
    expect(decision.findings).toMatchObject([
      {
        code: 'cancels-later',
        severity: 'warns',
        cases: [
          { student: 'Alvarez, Ana', service: 'Resource', day: '2027-01-04' },
          { student: 'Bishop, Ben', service: 'Resource', day: '2027-01-04' },
        ],
      },
    ]);
    expect(changesOf(decision)).toEqual(expect.arrayContaining(['L-000001: undoes 8', 'L-000003: undoes 9']));
  });
});

describe('what the export says otherwise', () => {
  test('of a row is written into its cells, and of hours recorded from the day on', () => {
    const exported = withRow(
      1,
      '| 3 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4',
      '| 4 | Oak | Resource | 2026-08-15 | 2027-05-28 | 3.5 2-4',
    );
    const decision = decide(exported, { moved: 'take', from: day('2026-11-30') });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual(['L-000001: 3.5 hours from 2026-11-30 writes Grade 4']);
    expect(decision.counts).toMatchObject({ moved: 1 });
  });

  test('of the next period makes the line known by it', () => {
    const decision = decide(withRow(1, '2026-08-15 | 2027-05-28', '2027-08-15 | 2028-05-28'), {
      renewed: 'take',
    });
    expect(changesOf(decision)).toEqual([
      'L-000001: renewed from 2027-08-15 writes Start Date 2027-08-15, End Date 2028-05-28',
    ]);
    expect(decision.counts).toMatchObject({ renewed: 1 });
  });

  const theirs = withRow(1, '| Ramos, Elena | Ramos', '| Cho, Ben | Ramos');
  test('of the provider is theirs from the day on', () => {
    const decision = decide(theirs, { provider: 'theirs', from: day('2026-11-30') });
    expect(changesOf(decision)).toEqual(['L-000001: Cho, Ben from 2026-11-30']);
    expect(decision.counts).toMatchObject({ providers: 1 });
  });

  test('of the case manager is theirs, for the student', () => {
    const exported = withRow(3, '| Cho, Ben     | Cho, Ben', '| Cho, Ben | Ramos, Elena');
    const decision = decide(exported, { caseManager: 'theirs' });
    expect(changesOf(decision)).toEqual(['C-000002: Ramos, Elena from 2026-11-21']);
    expect(decision.counts).toMatchObject({ caseManagers: 1 });
  });

  test.each([
    ['2026-08-15', ['blocks before-start at from', 'warns in-the-past at from']],
    ['2026-08-16', ['warns in-the-past at from']],
    ['2026-11-20', ['warns in-the-past at from']],
    ['2026-11-21', []],
    ['2027-05-28', []],
    ['2027-05-29', ['warns renewal-overdue at from']],
  ])('from %s on, of a line from 08/15/2026 to 05/28/2027, finds %j', (from, found) => {
    expect(findingsOf(decide(theirs, { provider: 'theirs', from: day(from) }))).toEqual(found);
  });

  test.each([
    ['2026-12-18', ['warns exits-passed at choices']],
    ['2026-12-19', ['blocks after-end at from']],
  ])('from %s on, of a line that is exited on 12/18, finds %j', (from, found) => {
    const record = ['L-000001: exit on 2026-12-18'];
    expect(findingsOf(decide(theirs, { provider: 'theirs', from: day(from) }, { record }))).toEqual(found);
  });

  test('runs until what is arranged for later, which the user should know', () => {
    const record = ['L-000001: Okafor, Dele from 2027-01-04'];
    expect(decide(theirs, { provider: 'theirs' }, { record }).findings).toMatchObject([
      { code: 'runs-until', severity: 'warns', cases: [{ student: 'Alvarez, Ana', day: '2027-01-04' }] },
    ]);
  });

  test('is no matter where it is left', () => {
    expect(findingsOf(decide(theirs, { from: day('2026-08-15') }))).toEqual([
      'blocks nothing-to-change at choices',
    ]);
  });
});
