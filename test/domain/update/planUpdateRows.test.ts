import { describe, expect, test } from 'vitest';
import { addedRows, changesOf, findingsOf, ROWS } from '../../kit/given';

import { decide, type UpdateRequest, withRow } from './decide';

const NEW =
  '2000077 | Gray, Gil | K | Oak | Speech | 2026-12-01 | 2027-05-28 | 1.5 1-2 | 0 | Cho, Ben | Ramos, Elena';

describe('hours and limits of an export', () => {
  const moved = (hours: string) => findingsOf(decide(withRow(1, '| 3 2-4', `| ${hours}`), { moved: 'take' }));

  test.each([
    ['4 2-4', []],
    ['4.5 2-4', ['warns hours-outside-range at choices']],
    ['4.5 2-5', ['warns limits-change at choices']],
    ['3 2-5', ['warns limits-change at choices']],
    // The export says the maximum alone, and the minimum of 2 stays.
    ['2 -2', ['warns limits-change at choices']],
    [
      '2 -1.99',
      [
        'warns limits-change at choices',
        'blocks limits-upside-down at choices',
        'warns hours-outside-range at choices',
      ],
    ],
    ['3 2-2.5', ['warns limits-change at choices', 'warns hours-outside-range at choices']],
    ['40 2-40', ['warns limits-change at choices']],
    ['40.5 2-41', ['warns limits-change at choices', 'blocks hours-over-week at choices']],
  ])('of %s, where it was 3 of 2 to 4, are told: %j', (hours, found) => {
    expect(moved(hours)).toEqual(found);
  });

  test('are recorded with what they were', () => {
    const decision = decide(withRow(1, '| 3 2-4', '| 3 2-5'), { moved: 'take' });
    expect(decision.changes).toMatchObject([{ cells: [{ ref: { header: 'Max Hours' }, was: 4, value: 5 }] }]);
  });
});

describe('a student who is perhaps known under another ID', () => {
  const renamed = ROWS.map((text) => text.replace('2000005 |', '3000005 |'));

  test('who is the same has the new ID on every line, and in the row', () => {
    const decision = decide(renamed, { guess: 'same' });
    expect(decision.changes.map(({ lineKey, studentId }) => [lineKey, studentId])).toEqual([
      ['L-000004', '3000005'],
      ['C-000003', '3000005'],
    ]);
    expect(changesOf(decision)).toContain('L-000004: writes Student ID 3000005');
    expect(decision.counts).toMatchObject({ newIds: 1, added: 0 });
  });

  test('who is not the same is a new student', () => {
    const decision = decide(renamed, { guess: 'apart' });
    expect(decision.counts).toMatchObject({ newIds: 0, added: 1 });
    expect(changesOf(decision)[0]).toBe(
      'L-000005 opens Resource of Fox, Finn: Okafor, Dele from 2026-08-15, 2 hours, 1 of LRE',
    );
  });
});

describe('in a wide roster', () => {
  const header = [
    'Student ID',
    'Name',
    'Grade',
    'School',
    'Speech',
    'Speech Minutes',
    'OT',
    'OT Minutes',
    'Case Manager',
  ];
  const opened = [
    '1 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ Cho, Ben ¦ 60 ¦ ¦ ¦ Ramos, Elena',
    '2 ¦ Bishop, Ben ¦ 4 ¦ Oak ¦ Cho, Ben ¦ 60 ¦ Ramos, Elena ¦ 30 ¦ Ramos, Elena',
  ];
  const [ana = '', ben = ''] = opened;

  test('a new student is one row, whatever the number of services', () => {
    const gil = '3 ¦ Gray, Gil ¦ K ¦ Oak ¦ Cho, Ben ¦ 45 ¦ Ramos, Elena ¦ 30 ¦ Ramos, Elena';
    const decision = decide([ana, ben, gil], { fresh: 'add' }, { header, opened });
    expect(decision.counts.added).toBe(2);
    expect(addedRows(decision)).toEqual([
      'Student ID 3 | Name Gray, Gil | Grade K | School Oak | Case Manager Ramos, Elena | Speech Cho, Ben | Speech Minutes 45 | OT Ramos, Elena | OT Minutes 30',
    ]);
  });

  test('a new service of a student is written into the row that stands there', () => {
    const more = ana.replace('60 ¦ ¦ ¦', '60 ¦ Ramos, Elena ¦ 15 ¦');
    const decision = decide([more, ben], { fresh: 'add' }, { header, opened });
    expect(addedRows(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000004 opens OT of Alvarez, Ana: Ramos, Elena from 2026-11-21, 15 minutes',
      'L-000001: writes OT Ramos, Elena, OT Minutes 15',
    ]);
  });
});

describe('a roster that was pasted over', () => {
  const pasted = (rows: readonly string[], request: UpdateRequest) => decide(rows, request, {}, true);

  test('has its new rows already: only the record learns of them', () => {
    const decision = pasted([...ROWS, NEW], { fresh: 'add' });
    expect(changesOf(decision)).toEqual([
      'L-000005 opens Speech of Gray, Gil: Cho, Ben from 2026-12-01, 1.5 hours, 0 of LRE',
      'C-000004 opens case management of Gray, Gil: Ramos, Elena',
    ]);
    expect(addedRows(decision)).toEqual([]);
  });

  test('is written again where the record stays right', () => {
    const theirs = withRow(1, '| Ramos, Elena | Ramos', '| Cho, Ben | Ramos');
    const decision = pasted(theirs, { provider: 'ours' });
    expect([changesOf(decision), decision.counts.putBack]).toEqual([['L-000001: put back'], 1]);
    expect(changesOf(pasted(theirs, { provider: 'theirs' }))).toEqual(['L-000001: Cho, Ben from 2026-11-21']);
  });
});
