import { describe, expect, test } from 'vitest';
import type { Day } from '../../../src/domain/cells/day';
import { RosterPen } from '../../../src/domain/roster/rosterPen';
import { compareExport } from '../../../src/domain/update/compareExport';
import { exportSheet } from '../../../src/domain/update/exportSheet';
import { planUpdate } from '../../../src/domain/update/planUpdate';
import { type UpdateItem, updateItems } from '../../../src/domain/update/updateItems';
import type { ItemChoice, UpdateInput } from '../../../src/domain/update/updating';
import { day } from '../../kit/entries';
import { addedRows, cellsOf, changesOf, findingsOf, given, missing, ROWS, TODAY } from '../../kit/given';
import { HEADER } from '../../kit/rows';

type Choices = { [K in UpdateItem['kind']]?: ItemChoice };

/** What is left where nothing else is chosen. */
const IDLE: Record<UpdateItem['kind'], ItemChoice> = {
  guess: 'leave',
  fresh: 'leave',
  gone: 'keep',
  renewed: 'leave',
  moved: 'leave',
  provider: 'ours',
  caseManager: 'ours',
};

type Request = Choices & { from?: Day; lastDay?: Day | '' };
type Telling = Parameters<typeof given>[0];

/** What an export of those rows comes to, with what is chosen of each group. `pasted`: they stand in the roster already. */
function decide(exported: readonly string[], request: Request, telling: Telling = {}, pasted = false) {
  const { from = TODAY, lastDay = '', ...choices } = request;
  const district = given(pasted ? { ...telling, roster: exported } : telling);
  const { grid, mapping, roster, lines, cases, entries, find, actor, today, newKey, newRows, newManaged } =
    district;
  const exportGrid = [[...(telling.header ?? HEADER)], ...exported.map(cellsOf)];
  const sheet = exportSheet(exportGrid, mapping, null, pasted ? roster : undefined) ?? missing('export');
  const isMade = () => false;
  const compared = compareExport(sheet, { lines, newRows, pasted, today, roster: mapping, find, isMade });
  const items = updateItems(compared, sheet, { actor, roster: mapping, cases, find, pasted });
  const updating: UpdateInput = {
    sheet,
    pen: new RosterPen(mapping, grid, (_, name) => name, { holds: isMade, makes: isMade }),
    pasted,
    lines,
    cases,
    entriesOf: (key) => entries.filter(({ lineKey }) => lineKey === key),
    find,
    newManaged,
    keys: new Set(entries.map(({ lineKey }) => lineKey)),
    newKey,
    today,
    from,
    lastDay,
    reason: 'Fall export',
  };
  return planUpdate(
    updating,
    items.map((item) => ({ item, choice: choices[item.kind] ?? IDLE[item.kind] })),
  );
}

/** The rows of the district, the one of this line (from 1) with other words. */
const withRow = (line: number, words: string, others: string): string[] =>
  ROWS.map((text, i) => (i === line - 1 ? text.replace(words, others) : text));

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

describe('hours and limits of an export', () => {
  const moved = (hours: string) => findingsOf(decide(withRow(1, '| 3 2-4', `| ${hours}`), { moved: 'take' }));

  test.each([
    ['4 2-4', []],
    ['4.5 2-4', ['warns hours-outside-range at choices']],
    ['4.5 2-5', ['warns limits-change at choices']],
    ['3 2-5', ['warns limits-change at choices']],
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
  const pasted = (rows: readonly string[], request: Request) => decide(rows, request, {}, true);

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
