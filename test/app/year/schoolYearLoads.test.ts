import '../../google/serverPartFile';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Output } from '../../../src/contract/contract';
import type { YearDecision } from '../../../src/contract/schoolYear';
import { run } from '../../google/callFunction';
import { add } from '../../kit/caseForms';
import { ask, caseload, keyOf, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import {
  AUGUST,
  decide,
  inMay,
  MAY,
  on,
  SEATS,
  type Seat,
  save,
  team,
  yearRows,
} from '../../kit/yearDistrict';

const project = (workbook: MemoryWorkbook, over: Partial<YearDecision> = {}): Output<'projectYear'> =>
  ask(workbook, 'projectYear', decide(workbook, over));

const load = ({ people }: Output<'projectYear'>, name: string) => {
  const person = people.find((each) => each.name === name);
  if (!person) throw new Error(`${name} is not projected.`);
  return [person.before.lines, person.after.lines];
};

const provider = (workbook: MemoryWorkbook, name: string, column: number, value: string | number): void => {
  for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === name) row[column] = value;
};
const ROLE = 4;
const METHOD = 9;
const FTE = 7;

describe('the projection', () => {
  test('holds what is arranged so far against next year: leavers gone, teams moved, everyone a grade higher', () => {
    const workbook = inMay();
    const id = team(workbook, 'Ramos, Elena', '5');
    const projected = project(workbook, { teams: [{ id, person: keyOf(workbook, 'Cho, Ben') }] });
    expect(projected).toMatchObject({
      findings: [],
      counts: { grades: 5, leavers: 2, moves: 1, cases: 0, esy: 1 },
    });
    expect(load(projected, 'Ramos, Elena')).toEqual([3, 1]);
    expect(load(projected, 'Cho, Ben')).toEqual([3, 4]);
    expect(load(projected, 'Okafor, Dele')).toEqual([4, 3]);
    expect(load(projected, 'Unassigned')).toEqual([1, 1]);
  });

  test('is what the loads then are', () => {
    const workbook = inMay();
    const teams = [{ id: team(workbook, 'Ramos, Elena', '5'), person: keyOf(workbook, 'Cho, Ben') }];
    const { people } = project(workbook, { teams });
    save(workbook, { teams });
    on(workbook, AUGUST);
    const then = ask(workbook, 'people', { asOf: AUGUST }).people;
    for (const { name, after } of people) {
      const { number, students, lines, desirable, maximum, status } = after;
      expect(then.find((each) => each.name === name)?.load, name).toMatchObject({
        ...{ number, students, lines, desirable, maximum, status },
      });
    }
  });

  test('takes next year’s limits: who goes up into a band of other numbers is held against those', () => {
    const seats: Seat[] = [['1', 'Alvarez, Ana', '2', 'Oak', 'Resource', 'Ramos, Elena', 'Ramos, Elena']];
    const ramos = project(inMay(yearRows(seats)), { becomes: [] }).people.find(
      ({ name }) => name === 'Ramos, Elena',
    );
    expect(ramos?.before.maximum).not.toBe(ramos?.after.maximum);
  });

  test('takes no grade for granted that the roster has no column for', () => {
    const rows = yearRows().map((row) => row.filter((_, c) => c !== 2));
    const { people } = project(inMay(rows), { becomes: [{ studentId: '7', becomes: '12' }] });
    expect(people.map(({ after }) => after.maximum)).toEqual([null, null, null, null]);
  });

  test('counts the people that each role needs, has and lacks', () => {
    const workbook = inMay();
    for (const name of ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele']) provider(workbook, name, ROLE, 'RSP');
    for (const name of ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele'])
      provider(workbook, name, METHOD, 'head count');
    provider(workbook, 'Cho, Ben', FTE, 0.5);
    const { roles } = project(workbook);
    const resource = roles.find(({ role }) => role === 'RSP');
    expect(resource).toMatchObject({ has: 2.5, vacant: 0, missingAtMaximum: 0, note: '' });
    // Ana's speech is nobody's yet, and nobody has that role.
    expect(roles.find(({ role }) => role === 'Speech-language pathologist')).toMatchObject({
      ...{ students: 1, has: 0, vacant: 0 },
    });
  });

  test('calls no role enough whose people count by heads, for want of a method in Providers', () => {
    const workbook = inMay();
    const names = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele'];
    for (const name of names) provider(workbook, name, ROLE, 'RSP');
    const resource = () => project(workbook).roles.find(({ role }) => role === 'RSP');
    expect(resource()).toMatchObject({
      atDesirable: expect.any(Number),
      ...{ missingAtDesirable: null, missingAtMaximum: null },
      note: 'No method chosen in Providers: head count only.',
    });
    provider(workbook, 'Ramos, Elena', METHOD, 'head count');
    expect(resource()?.note).toBe('No method chosen in Providers for 2 of 3: head count only.');
    for (const name of names) provider(workbook, name, METHOD, 'head count');
    expect(resource()).toMatchObject({ missingAtMaximum: 0, note: '' });
  });

  test.each(['ECSE teacher', 'Self-contained teacher'])(
    'gives no figure for a %s without a method',
    (role) => {
      const workbook = inMay();
      provider(workbook, 'Okafor, Dele', ROLE, role);
      const staff = () => project(workbook).roles.find((each) => each.role === role);
      expect(staff()).toMatchObject({
        ...{ has: 1, atDesirable: null, atMaximum: null, missingAtDesirable: null, missingAtMaximum: null },
        note: 'No method chosen in Providers: no figure without one.',
      });
      provider(workbook, 'Okafor, Dele', METHOD, 'self-contained');
      expect(staff()).toMatchObject({ atMaximum: expect.any(Number), note: '' });
    },
  );

  test('gives a vacancy’s and unassigned services to the role that the district writes for them', () => {
    const seats = [...SEATS, ['11', 'Vaughn, Val', '3', 'Oak', 'Speech', 'Vacant SLP - Oak', ''] as Seat];
    const workbook = inMay(yearRows(seats));
    provider(workbook, 'Okafor, Dele', ROLE, 'SLP');
    const { roles } = project(workbook);
    const slp = roles.find(({ role }) => role === 'SLP');
    expect(slp).toMatchObject({ has: 1, vacant: 1, students: 4 });
    expect(roles.map(({ role }) => role)).not.toContain('Speech-language pathologist');
  });

  test('says beside the figures of a role that nobody has in Providers that it is guessed from services', () => {
    const workbook = inMay();
    provider(workbook, 'Okafor, Dele', ROLE, '');
    provider(workbook, 'Okafor, Dele', METHOD, 'head count');
    const speech = () => project(workbook).roles.find(({ role }) => role === 'Speech-language pathologist');
    expect(speech()).toMatchObject({
      atMaximum: expect.any(Number),
      note: expect.stringMatching(/^Guessed from the services: nobody in Providers has this role\./),
    });
    provider(workbook, 'Okafor, Dele', ROLE, 'Speech-language pathologist');
    expect(speech()).toMatchObject({ atMaximum: expect.any(Number), note: '' });
  });

  test('counts nobody as staff who has neither a role nor students', () => {
    expect(project(inMay()).roles.map(({ role }) => role)).toEqual([
      'Resource teacher',
      'Speech-language pathologist',
    ]);
  });

  test('counts no staff where the roster names case managers only', () => {
    const workbook = inMay([
      ['Student ID', 'Student Name', 'Grade', 'Case Manager'],
      ['1', 'Alvarez, Ana', '3', 'Ramos, Elena'],
    ]);
    provider(workbook, 'Ramos, Elena', ROLE, 'RSP');
    expect(project(workbook, { becomes: [] }).roles).toEqual([]);
  });

  test('of preschool children alone says that no number applies', () => {
    const seats: Seat[] = [['4', 'Kay, Kim', 'PK', 'Oak', 'Resource', 'Ramos, Elena', '']];
    const { roles } = project(inMay(yearRows(seats)), { becomes: [{ studentId: '4', becomes: 'PK' }] });
    expect(roles.find(({ students }) => students === 1)).toMatchObject({
      atDesirable: null,
      missingAtMaximum: null,
      note: expect.stringContaining('Preschool'),
    });
  });
});

describe('a line of the extended school year', () => {
  test('counts in loads on its own days only, and stays in its provider’s list', () => {
    const workbook = inMay();
    const counted = (asOf: string): number | undefined =>
      ask(workbook, 'people', { asOf }).people.find(({ name }) => name === 'Cho, Ben')?.load.lines;
    expect(['2027-05-31', '2027-06-01', '2027-07-15', '2027-07-16'].map(counted)).toEqual([3, 4, 4, 3]);
    const [speech] = caseload(workbook, 'Cho, Ben', '2027-08-01').filter(
      ({ service }) => service === 'Speech',
    );
    expect(speech?.notes).toContain('Extended school year: counts in the load on its own days only');
  });

  test.each(['2027-05-31', '2027-06-01', '2027-07-16'])(
    'counts on %s in CASELOAD_SUMMARY, by the record and by the roster, as it does in the sidebar',
    (day) => {
      const workbook = on(inMay(), day);
      const minutes = ask(workbook, 'people', { asOf: day }).people.map(({ name, load }) => [
        name,
        load.minutes,
      ]);
      const sheet = (name: string): unknown => workbook.sheets.get(name);
      for (const log of [sheet('Caseload log'), '']) {
        const table = run('CASELOAD_SUMMARY', sheet(ROSTER), sheet('Providers'), day, log);
        const told = z.array(z.array(z.union([z.string(), z.number()]))).parse(table);
        const at = told[0]?.indexOf('Student minutes') ?? 0;
        expect(told.slice(1).map((row) => [row[1], row[at]])).toEqual(minutes);
      }
    },
  );
});

describe('what is arranged already', () => {
  test('for a day after the first stays, and the move runs until then, once somebody has seen it', () => {
    const ben: Seat = [
      '2',
      'Bishop, Ben',
      '4',
      'Oak',
      'Resource',
      'Ramos, Elena',
      'Cho, Ben',
      '',
      ['2026-08-15', '2028-05-26'],
    ];
    const seats = SEATS.map((seat) => (seat[0] === '2' ? ben : seat));
    const workbook = inMay(yearRows(seats));
    const line = caseload(workbook, 'Ramos, Elena', MAY).find(({ student }) => student === 'Bishop, Ben');
    const arranged = add(workbook, '2', 'Okafor, Dele', {
      kind: 'service',
      enrollment: line?.key ?? '',
      begin: '10/01/2027',
      endTheirs: true,
    });
    expect(arranged).toMatchObject({ saved: true });
    const teams = [{ id: team(workbook, 'Ramos, Elena', '5'), person: keyOf(workbook, 'Cho, Ben') }];
    const { findings } = save(workbook, { teams });
    expect(findings).toMatchObject([
      { code: 'change-in-between', severity: 'warns', sentence: expect.stringContaining('runs until then') },
    ]);
    save(workbook, { teams, acknowledged: ['change-in-between'] });
    const names = ['2027-08-01', AUGUST, '2027-09-30', '2027-10-01'].map((asOf) =>
      ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele'].find((name) =>
        caseload(workbook, name, asOf).some(({ key }) => key === line?.key),
      ),
    );
    expect(names).toEqual(['Ramos, Elena', 'Cho, Ben', 'Cho, Ben', 'Okafor, Dele']);
  });

  test('of who leaves, and begins only after the last day, is left for somebody to decide', () => {
    const seats: Seat[] = [
      ...SEATS,
      ['6', 'Senior, Sam', '12', 'Oak', 'Speech', '', 'Ramos, Elena', '', ['2027-08-16', '2028-05-26']],
    ];
    const rows = yearRows(seats);
    const { saved, findings } = save(inMay(rows));
    expect(saved).toBe(false);
    expect(findings).toMatchObject([{ code: 'begins-later', severity: 'blocks', field: 'becomes' }]);
    expect(findings[0]?.sentence).toContain('Senior, Sam leaves, but Speech begins on 08/16/2027.');
  });

  test('to begin on the very first day gives way to the team’s move', () => {
    const seats: Seat[] = [
      ['2', 'Bishop, Ben', '4', 'Oak', 'Resource', 'Ramos, Elena', '', '', [AUGUST, '2028-05-26']],
      ['3', 'Evans, Eve', '3', 'Oak', 'Resource', 'Cho, Ben', 'Cho, Ben'],
    ];
    const workbook = inMay(yearRows(seats));
    const teams = [{ id: team(workbook, 'Ramos, Elena', '5'), person: keyOf(workbook, 'Cho, Ben') }];
    const { findings } = save(workbook, { becomes: [], teams });
    expect(findings).toMatchObject([{ sentence: expect.stringContaining('takes its place') }]);
    save(workbook, { becomes: [], teams, acknowledged: ['change-in-between'] });
    on(workbook, AUGUST);
    expect(caseload(workbook, 'Cho, Ben', AUGUST).map(({ student }) => student)).toEqual([
      'Bishop, Ben',
      'Evans, Eve',
    ]);
    expect(workbook.sheets.get(ROSTER)?.[1]?.[11]).toBe('Cho, Ben');
  });
});
