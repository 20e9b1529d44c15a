import { describe, expect, test } from 'vitest';
import { type EnrollRequest, planEnroll } from '../../../src/domain/decide/planEnroll';
import type { Field } from '../../../src/domain/roster/fields';
import { addedRows, as, changesOf, findingsOf, given } from '../../kit/given';
import { HEADER } from '../../kit/rows';

type Typed = { [F in Field]?: string };
type Form = Partial<Omit<EnrollRequest, 'values'>> & { values?: Typed };

const TYPED: readonly Field[] = [
  'studentId',
  'name',
  'grade',
  'site',
  'start',
  'end',
  'amountMin',
  'amountMax',
];
const GIL: Typed = {
  studentId: '2000077',
  name: 'Gray, Gil',
  grade: 'K',
  site: 'Oak',
  start: '12/01/2026',
  end: '05/28/2027',
};
const SPEECH = { service: 'Speech', provider: 'P-0002', amount: '1.5' };

/** Where the roster keeps case managers and none is chosen, the case is nobody's from the first day. */
const NOBODYS = (key: string, from = '2026-12-01') =>
  `${key} opens case management of Gray, Gil: Unassigned from ${from}`;

/** Gil comes to Oak on 12/01/2026, with Speech by Cho. */
function decide({ values = {}, ...over }: Form = {}, telling: Parameters<typeof given>[0] = {}) {
  const district = given(telling);
  const said = { ...GIL, ...values };
  const form: EnrollRequest = {
    values: TYPED.map((field) => ({ field, value: said[field] ?? '' })),
    services: [SPEECH],
    caseManager: '',
    begin: '',
    reason: '',
    ...over,
  };
  return planEnroll(district.around(said.studentId ?? ''), district.hand, form);
}

/** A roster whose rows are known by a Line ID of their own. */
const WITH_IDS = {
  header: ['Line ID', ...HEADER],
  opened: [
    'L-000001 ¦ 2000001 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ Resource ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Ramos, Elena ¦ Ramos, Elena ¦',
  ],
};

/** A roster with one row a student, and a column for each service's provider. */
const WIDE = {
  header: [
    'Student ID',
    'Name',
    'Grade',
    'School',
    'Start Date',
    'End Date',
    'Speech',
    'Speech Minutes',
    'OT',
    'OT Minutes',
    'Case Manager',
  ],
  opened: [
    '2000001 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ 2026-08-15 ¦ 2027-05-28 ¦ Cho, Ben ¦ 60 ¦ ¦ ¦ Ramos, Elena',
    '2000002 ¦ Bishop, Ben ¦ 4 ¦ Oak ¦ 2026-08-15 ¦ 2027-05-28 ¦ Cho, Ben ¦ 60 ¦ Ramos, Elena ¦ 30 ¦ Ramos, Elena',
  ],
};

describe('an enrollment', () => {
  test.each([
    ['Cho, Ben', {}, []],
    ['Cho, Ben', { amountMin: '1' }, ['blocks limits-of-others at amountMin']],
    ['Cho, Ben', { amountMax: '2' }, ['blocks limits-of-others at amountMax']],
    ['Dana Director', { amountMin: '1', amountMax: '2' }, []],
  ] as const)('by %s with what the IEP allows as %j finds %j', (who, values, found) => {
    const actor = as(who, who === 'Cho, Ben' ? 'Provider' : 'Admin');
    expect(findingsOf(decide({ values }, { actor }))).toEqual(found);
  });

  test.each([
    ['40', []],
    ['40.01', ['blocks amount-over-week at amount']],
  ])('of %s hours a week finds %j', (amount, found) => {
    expect(findingsOf(decide({ services: [{ ...SPEECH, amount }] }))).toEqual(found);
  });

  test('opens a line for each service, and adds its row', () => {
    const decision = decide({ services: [SPEECH, { service: 'Resource', provider: '', amount: '' }] });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision)).toEqual([
      'L-000005 opens Speech of Gray, Gil: Cho, Ben from 2026-12-01, 1.5 hours',
      'L-000006 opens Resource of Gray, Gil: Unassigned from 2026-12-01',
      NOBODYS('C-000004'),
    ]);
    expect(addedRows(decision)).toEqual([
      'Student ID 2000077 | Student Name Gray, Gil | Grade K | School Oak | Start Date 2026-12-01 | End Date 2027-05-28 | Service Speech | Provider Cho, Ben | Hours per week 1.5',
      'Student ID 2000077 | Student Name Gray, Gil | Grade K | School Oak | Start Date 2026-12-01 | End Date 2027-05-28 | Service Resource',
    ]);
  });

  test('says that nobody serves until a provider begins, whom the row names only then', () => {
    const decision = decide({ begin: '12/07/2026' });
    expect(changesOf(decision)).toEqual([
      'L-000005 opens Speech of Gray, Gil: Unassigned from 2026-12-01, 1.5 hours',
      'L-000005: Cho, Ben from 2026-12-07',
      NOBODYS('C-000004'),
    ]);
    expect(addedRows(decision).join()).not.toContain('Provider');
  });

  test('without a start begins on the first day that is given, or else today', () => {
    const started = (begin: string) => changesOf(decide({ begin, values: { start: '' } }));
    expect(started('12/07/2026')).toEqual([
      'L-000005 opens Speech of Gray, Gil: Cho, Ben from 2026-12-07, 1.5 hours',
      NOBODYS('C-000004', '2026-12-07'),
    ]);
    expect(started('')).toEqual([
      'L-000005 opens Speech of Gray, Gil: Cho, Ben from 2026-11-21, 1.5 hours',
      NOBODYS('C-000004', '2026-11-21'),
    ]);
  });

  test('names its line in the row where the roster has a column for that', () => {
    expect(addedRows(decide({}, WITH_IDS)).join()).toContain('Line ID L-000002');
  });

  test('of a student in a wide roster is one row with a column for each service', () => {
    const services = [
      { service: 'Speech', provider: 'P-0002', amount: '60' },
      { service: 'OT', provider: '', amount: '' },
    ];
    const decision = decide({ services }, WIDE);
    expect([findingsOf(decision), changesOf(decision)]).toEqual([
      [],
      [
        'L-000004 opens Speech of Gray, Gil: Cho, Ben from 2026-12-01, 60 minutes',
        'L-000005 opens OT of Gray, Gil: Unassigned from 2026-12-01',
        NOBODYS('C-000003'),
      ],
    ]);
    // A wide row has a service only where its provider's column says something.
    expect(addedRows(decision)).toEqual([
      'Student ID 2000077 | Name Gray, Gil | Grade K | School Oak | Start Date 2026-12-01 | End Date 2027-05-28 | Speech Cho, Ben | Speech Minutes 60 | OT Unassigned',
    ]);
  });
});

describe('the case manager', () => {
  test('of a new student is the one who is chosen', () => {
    const decision = decide({ caseManager: 'P-0001' });
    expect(changesOf(decision)).toContain(
      'C-000004 opens case management of Gray, Gil: Ramos, Elena from 2026-12-01',
    );
    expect(addedRows(decision).join()).toContain('Case Manager Ramos, Elena');
  });

  test('is told of nobody where the roster keeps none', () => {
    const opened = ['2000001 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ 2026-08-15 ¦ 2027-05-28 ¦ Cho, Ben ¦ 60 ¦ ¦ ¦ '];
    expect(changesOf(decide({}, { ...WIDE, opened }))).toEqual([
      'L-000002 opens Speech of Gray, Gil: Cho, Ben from 2026-12-01, 1.5 minutes',
    ]);
  });

  const OT: Form = { services: [{ ...SPEECH, service: 'OT' }], values: { studentId: '2000001' } };

  test('of a student who has one stays, where none is chosen or the same', () => {
    for (const caseManager of ['', 'P-0001']) {
      const decision = decide({ ...OT, caseManager });
      expect([findingsOf(decision), changesOf(decision).length]).toEqual([[], 1]);
      expect(addedRows(decision).join()).toContain('Case Manager Ramos, Elena');
    }
  });

  test('of a student who has one goes on with the other enrollments; the new one has its own', () => {
    const decision = decide({ ...OT, caseManager: 'P-0002' });
    expect(decision.findings).toMatchObject([{ code: 'keeps-manager', person: 'Ramos, Elena' }]);
    expect(changesOf(decision)).toContain('C-000004 opens OT of Gray, Gil: Cho, Ben from 2026-12-01');
  });

  test('of a new enrollment is nobody where each of the student’s others has its own and none is chosen', () => {
    const opened = [
      '2000001 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ Resource ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Ramos, Elena ¦ Ramos, Elena ¦',
      '2000001 ¦ Alvarez, Ana ¦ 3 ¦ Oak ¦ Speech ¦ 2026-08-15 ¦ 2027-05-28 ¦ 3 ¦ 2 ¦ 4 ¦ 1 ¦ Ramos, Elena ¦ Cho, Ben ¦',
    ];
    const decision = decide(OT, { opened });
    expect(findingsOf(decision)).toEqual([]);
    expect(changesOf(decision).at(-1)).toMatch(/opens OT of Gray, Gil: Unassigned from 2026-12-01$/);
    const known = decide({ services: [SPEECH], values: { studentId: '2000001' } }, { opened });
    expect(changesOf(known).filter((change) => change.startsWith('C-'))).toEqual([]);
  });
});

describe('what is missing or can’t be', () => {
  test.each([
    [{ values: { studentId: ' ' } }, 'blocks value-needed at studentId'],
    [{ values: { studentId: '\u200b' } }, 'blocks value-needed at studentId'],
    [{ values: { studentId: '0.00' } }, 'blocks unreadable-value at studentId'],
    [{ values: { studentId: 'TBD' } }, 'blocks unreadable-value at studentId'],
    [{ values: { studentId: '″' } }, 'blocks unreadable-value at studentId'],
    [{ values: { studentId: '1.23E+11' } }, 'blocks unreadable-value at studentId'],
    [{ services: [] }, 'blocks service-missing at services'],
    [{ services: [{ ...SPEECH, service: ' ' }] }, 'blocks service-missing at services'],
    [{ begin: 'soon' }, 'blocks day-unreadable at begin'],
    [{ values: { start: 'soon' } }, 'blocks day-unreadable at begin'],
    [{ begin: '11/30/2026' }, 'blocks not-open at begin'],
    [{ values: { grade: 'x' } }, 'blocks unreadable-value at grade'],
    [{ services: [{ ...SPEECH, amount: 'x' }] }, 'blocks unreadable-value at amount'],
    [{ services: [{ ...SPEECH, provider: 'P-0404' }] }, 'blocks unknown-person at person'],
    [{ caseManager: 'P-0404' }, 'blocks unknown-person at person'],
  ] satisfies [Form, string][])('%j: %s', (form, found) => {
    const decision = decide(form);
    expect([findingsOf(decision), changesOf(decision)]).toEqual([[found], []]);
  });

  test.each([
    ['11/20/2026', ['warns in-the-past at begin']],
    ['11/21/2026', []],
  ])('a start of %s finds %j', (start, found) => {
    expect(findingsOf(decide({ values: { start } }))).toEqual(found);
  });

  test.each([
    ['11/21/2026', '11/20/2026', ['blocks before-begin at end']],
    ['11/21/2026', '11/21/2026', []],
    ['11/20/2026', '11/20/2026', ['warns in-the-past at begin', 'warns renewal-overdue at end']],
    ['11/20/2026', '11/21/2026', ['warns in-the-past at begin']],
  ])('a service from %s to %s finds %j', (start, end, found) => {
    expect(findingsOf(decide({ values: { start, end } }))).toEqual(found);
  });

  test.each([
    ['12/18/2026', []],
    ['12/19/2026', ['warns renewal-overdue at end']],
  ])('a provider from %s on, of a service that ends on 12/18, finds %j', (begin, found) => {
    const values = { start: '11/21/2026', end: '12/18/2026' };
    expect(findingsOf(decide({ values, begin }))).toEqual(found);
  });

  test.each([
    ['1', '2', '1.5', []],
    ['1', '2', '2.5', ['blocks amount-outside-range at amount']],
    ['1', '2', '0.5', ['blocks amount-outside-range at amount']],
    ['2', '1', '1.5', ['blocks range-upside-down at amountMin', 'blocks amount-outside-range at amount']],
    ['', '', '40', []],
    ['', '', '40.5', ['blocks amount-over-week at amount']],
  ])('a range of %s to %s and %s hours find %j', (amountMin, amountMax, amount, found) => {
    const services = [{ ...SPEECH, amount }];
    expect(findingsOf(decide({ values: { amountMin, amountMax }, services }))).toEqual(found);
  });

  test('a finding about one of several services says which', () => {
    const services = [SPEECH, { service: 'Resource', provider: '', amount: 'x' }];
    expect(decide({ services }).findings).toMatchObject([{ code: 'unreadable-value', line: '1' }]);
  });
});

describe('a student who is known', () => {
  const ana = { studentId: '2000001', name: 'Alvarez, Ana' };

  test('has a service once at a time', () => {
    expect(decide({ values: ana }).findings).toMatchObject([
      { code: 'enrolled-already', field: 'services', service: 'Speech', line: '0' },
    ]);
  });

  const record = ['L-000002: exit on 2026-11-30'];
  test.each([
    ['11/30/2026', ['blocks cannot-tell-apart at services']],
    ['12/01/2026', []],
  ])('who exited on 11/30/2026 has it anew from %s on: %j', (start, found) => {
    expect(findingsOf(decide({ values: { ...ana, start } }, { record }))).toEqual(found);
  });

  test('who exited and left the roster can’t be told apart by a start', () => {
    const roster = ['2000002 | Bishop, Ben  | 4 | Oak   | Resource | 2026-08-15 | 2027-05-28 | 3 2-4'];
    expect(findingsOf(decide({ values: ana }, { record, roster }))).toEqual([
      'blocks cannot-tell-apart at services',
    ]);
  });

  test('has one row in a wide roster, of the services that it has columns for', () => {
    const services = [{ service: 'PT', provider: '', amount: '' }];
    expect(findingsOf(decide({ values: ana, services }, WIDE))).toEqual([
      'blocks unknown-service at services',
      'blocks one-row-each at services',
    ]);
  });
});

describe('whoever decides', () => {
  test('enrolls at their sites', () => {
    const values = { site: 'Birch' };
    expect(findingsOf(decide({ values }, { actor: as('Ramos, Elena', 'Admin') }))).toContain(
      'blocks not-your-site at site',
    );
    expect(findingsOf(decide({ values }, { actor: as('Cho, Ben', 'Admin') }))).toEqual([]);
  });

  test('as a Provider gives the student to nobody but themselves', () => {
    expect(findingsOf(decide({}, { actor: as('Cho, Ben') }))).toEqual([]);
    expect(findingsOf(decide({}, { actor: as('Ramos, Elena') }))).toEqual(['blocks only-yourself at person']);
  });
});
