import { describe, expect, test } from 'vitest';
import { gradeSpelling } from '../../../src/domain/cells/gradeSpelling';
import { Findings } from '../../../src/domain/decide/finding';
import type { YearSettings } from '../../../src/domain/year/nextGrade';
import { planYear, type YearDecisions } from '../../../src/domain/year/planYear';
import { decided, yearStudents } from '../../../src/domain/year/yearStudents';
import { day } from '../../kit/entries';
import { as, changesOf, findingsOf, given, missing } from '../../kit/given';
import { HEADER } from '../../kit/rows';

const SETTINGS: YearSettings = {
  from: day('2027-08-02'),
  cutOff: '08-01',
  leavingAge: 21,
  grade12Leaves: true,
};

/** In May: Ana goes up from grade 3, Sam leaves with grade 12, and Eve has an extended school year in June. */
const ROWS = [
  '1 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ Resource ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Ramos, Elena ¦ Ramos, Elena ¦ ¦',
  '2 ¦ Senior, Sam ¦ 12 ¦ Oak ¦ Resource ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Ramos, Elena ¦ Ramos, Elena ¦ ¦',
  '3 ¦ Evans, Eve ¦ 4 ¦ Oak ¦ Resource ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Cho, Ben ¦ Cho, Ben ¦ ¦',
  '3 ¦ Evans, Eve ¦ 4 ¦ Oak ¦ Speech ¦ 2027-06-01 ¦ 2027-07-15 ¦ 1 ¦ ¦ ¦ ¦ Cho, Ben ¦ Cho, Ben ¦ ¦ x',
];
const MAY = { header: [...HEADER, 'ESY'], opened: ROWS, today: '2027-05-03' };

type Request = Partial<YearDecisions> & { becomes?: Parameters<typeof decided>[1]; hasGrades?: boolean };

/** The year as it comes by itself, but for what is said. */
function decide(
  { becomes = [], hasGrades = true, ...said }: Request = {},
  telling: Parameters<typeof given>[0] = {},
) {
  const district = given({ ...MAY, ...telling });
  const { lines, actor, mapping, entries, hand, cellOf } = district;
  const { students } = yearStudents(lines, actor, SETTINGS, new Map());
  const ref = mapping.columns.grade ?? missing('grade');
  const around = {
    ...district,
    from: SETTINGS.from,
    entriesOf: (key: string) => entries.filter(({ lineKey }) => lineKey === key),
    grades: hasGrades
      ? {
          ref,
          cellOf: ({ row }: { row: number }) =>
            cellOf([...lines.values()].find((line) => line.row?.row === row)?.key ?? '', ref),
          spell: gradeSpelling(hand.cellsOf(ref)),
        }
      : null,
    schools: null,
  };
  const findings = new Findings();
  const decision = planYear(around, decided(students, becomes, findings), {
    teams: [],
    exitEsy: false,
    reason: '',
    ...said,
  });
  return { ...decision, findings: [...findings.found, ...decision.findings] };
}

const ANA = 'L-000001: writes Grade 4 on 2027-08-02';
const EVE = 'L-000003: writes Grade 5 on 2027-08-02';
const SAM = [
  'L-000002: exit on 2027-08-01',
  'L-000002: Ramos, Elena until 2027-08-01',
  'C-000002: Ramos, Elena until 2027-08-01',
];

describe('a new school year', () => {
  test('moves everybody up on its first day, and lets who leaves exit the day before', () => {
    const decision = decide({ reason: ' Next year ' });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([ANA, ...SAM, EVE, 'L-000004: writes Grade 5 on 2027-08-02']);
    expect(decision.changes.every(({ reason }) => reason === 'Next year')).toBe(true);
    expect(decision.counts).toEqual({ grades: 2, schools: 0, leavers: 1, moves: 0, cases: 0, esy: 0 });
  });

  test('writes no exit into the roster before it begins', () => {
    // Sam's row ends earlier, on 05/28/2027: that stays.
    expect(decide().changes.find(({ name }) => name === 'exited')).toMatchObject({
      lineKey: 'L-000002',
      found: {},
      cellsBegin: '2027-08-02',
    });
  });

  test('keeps, holds back or lets go whom the user says', () => {
    const becomes = [
      { studentId: '1', becomes: 'leaves' as const },
      { studentId: '2', becomes: '12' as const },
      { studentId: '3', becomes: '4' as const },
    ];
    const decision = decide({ becomes });
    expect(decision.counts).toEqual({ grades: 0, schools: 0, leavers: 1, moves: 0, cases: 0, esy: 0 });
    expect(changesOf(decision)).toContain('L-000001: exit on 2027-08-01');
  });

  test('without a column for the grade changes none', () => {
    expect(changesOf(decide({ hasGrades: false }))).toEqual(SAM);
  });
});

describe('teams', () => {
  const ANAS = 'P-0001|4|service';

  test('go to somebody else on the first day, the new grade with them', () => {
    const decision = decide({ teams: [{ id: ANAS, person: 'P-0002' }] });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toContain('L-000001: Cho, Ben from 2027-08-02 writes Grade 4 on 2027-08-02');
    expect(decision.counts.moves).toBe(1);
  });

  test('that stay with whoever has them move nothing', () => {
    expect(decide({ teams: [{ id: ANAS, person: 'P-0001' }] }).counts.moves).toBe(0);
  });

  test('go to somebody of Providers', () => {
    expect(findingsOf(decide({ teams: [{ id: ANAS, person: 'P-0404' }] }))).toEqual([
      'blocks unknown-person at teams',
    ]);
  });

  test.each([
    ['L-000001: Ramos, Elena until 2027-12-17', 'ends-stay 2027-12-17', ' until 2027-12-17'],
    [
      'L-000001: exit on 2027-12-17 & L-000001: Ramos, Elena until 2027-12-17',
      'ends-stay 2027-12-17',
      ' until 2027-12-17',
    ],
    [
      'L-000001: exit on 2027-12-17 & L-000001: Ramos, Elena until 2027-12-10',
      'ends-stay 2027-12-10',
      ' until 2027-12-10',
    ],
    ['L-000001: exit on 2027-12-17', 'exits-passed 2027-12-17', ''],
    ['L-000001: 3 hours from 2027-05-03', '', ''],
  ])('whose line has an end that is planned (%s) keep it, and tell “%s”', (record, told, until) => {
    const decision = decide({ teams: [{ id: ANAS, person: 'P-0002' }] }, { record: [record] });
    const ends = decision.findings.map((each) =>
      'cases' in each ? `${each.code} ${each.cases.map(({ day }) => day).join(' ')}` : each.code,
    );
    expect(ends).toEqual(told === '' ? [] : [told]);
    expect(decision.findings.every(({ severity, field }) => severity === 'warns' && field === 'teams')).toBe(
      true,
    );
    expect(changesOf(decision)).toContain(
      `L-000001: Cho, Ben from 2027-08-02${until} writes Grade 4 on 2027-08-02`,
    );
  });

  test('of nobody’s lines leave with the student who exits, which is told', () => {
    const opened = ROWS.map((text, i) => (i === 0 ? text.replace('¦ Ramos, Elena ¦', '¦ ¦') : text));
    const record = ['L-000001: exit on 2027-12-17'];
    const decision = decide(
      { teams: [{ id: 'UNASSIGNED|4|service', person: 'P-0002' }] },
      { opened, record },
    );
    expect(decision.findings).toMatchObject([{ code: 'ends-stay', cases: [{ day: '2027-12-17' }] }]);
    expect(changesOf(decision)[0]).toMatch(/^L-000001: Cho, Ben from 2027-08-02 until 2027-12-17/);
  });

  test('tell what is found of their lines once, and of how many more', () => {
    const opened = [...ROWS, ROWS[0]?.replace('1 ¦ Alvarez, Ana', '5 ¦ Ames, Al') ?? ''];
    const decision = decide({ teams: [{ id: ANAS, person: 'P-0003' }] }, { opened });
    expect(decision.findings).toMatchObject([
      { code: 'provider-not-at-site', severity: 'warns', field: 'teams', student: 'Alvarez, Ana', more: 1 },
    ]);
  });
});

describe('the extended school year', () => {
  test('is exited on its own last day where that is asked', () => {
    const decision = decide({ exitEsy: true });
    expect(decision.counts.esy).toBe(1);
    expect(changesOf(decision)).toEqual(
      expect.arrayContaining(['L-000004: exit on 2027-07-15', 'L-000004: Cho, Ben until 2027-07-15', EVE]),
    );
    expect(changesOf(decision)).not.toContain('L-000004: writes Grade 5 on 2027-08-02');
  });

  test.each([
    ['2027-08-01', 1],
    ['2027-08-02', 0],
  ])('that ends on %s has ended by then: %i', (end, count) => {
    const opened = ROWS.map((text) => text.replace('2027-07-15', end));
    expect(decide({ exitEsy: true }, { opened }).counts.esy).toBe(count);
  });
});

describe('who leaves', () => {
  const sam = (begin: string, end: string) =>
    ROWS.map((text) =>
      text.includes('Senior') ? text.replace('2026-08-15', begin).replace('2027-05-28', end) : text,
    );

  test.each([
    ['2027-08-01', []],
    ['2027-08-02', ['blocks begins-later at becomes']],
  ])('with a service that begins on %s finds %j', (begin, found) => {
    expect(findingsOf(decide({}, { opened: sam(begin, '2028-05-28') }))).toEqual(found);
  });

  test('and is exited later by then can’t leave before', () => {
    const record = ['L-000002: exit on 2027-09-30'];
    expect(decide({}, { record }).findings).toMatchObject([
      {
        code: 'exited-later',
        field: 'becomes',
        cases: [{ student: 'Senior, Sam', service: 'Resource', day: '2027-09-30' }],
      },
    ]);
  });

  test('takes back what was arranged for later, told of the student', () => {
    const record = ['L-000002: Cho, Ben from 2027-09-01'];
    expect(decide({}, { record }).findings).toMatchObject([
      { code: 'cancels-later', field: 'becomes', student: 'Senior, Sam', more: 0 },
    ]);
  });
});

describe('what else is found', () => {
  test.each([
    ['2027-08-02', []],
    ['2027-08-03', ['warns begins-after at from']],
  ])('a line of one who goes on that begins on %s: %j', (begin, found) => {
    const opened = ROWS.map((text) =>
      text.includes('Alvarez') ? text.replace('2026-08-15', begin).replace('2027-05-28', '2028-05-28') : text,
    );
    expect(findingsOf(decide({}, { opened }))).toEqual(found);
  });

  test('a student who is not in the plan', () => {
    expect(decide({ becomes: [{ studentId: '404', becomes: '4' }] }).findings).toMatchObject([
      { code: 'unknown-student', field: 'becomes', studentId: '404' },
    ]);
  });

  test('nothing of students at other sites', () => {
    expect(changesOf(decide({}, { actor: as('Okafor, Dele', 'Admin') }))).toEqual([]);
  });
});
