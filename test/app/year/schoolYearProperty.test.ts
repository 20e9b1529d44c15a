import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Output } from '../../../src/contract/contract';
import type { YearDecision } from '../../../src/contract/schoolYear';
import type { Cell } from '../../../src/domain/cells/cell';
import { parseGrade } from '../../../src/domain/cells/grade';
import { afterSetUp, ask, district, ROSTER } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { AUGUST, decide, MAY, on, YEAR_HEADER } from '../../kit/yearDistrict';
import { figure, tries } from '../../proof/figures';

/** Rosters of up to nine students, long or wide, in any spelling of grades; decided on at random. */

const PEOPLE = ['Ramos, Elena', 'Cho, Ben', 'Okafor, Dele', 'Vacant SLP', ''];
const WIDE_HEADER = [
  'Student ID',
  'Student Name',
  'Grade',
  'School',
  'SLP',
  'Resource teacher',
  'Case Manager',
  'DOB',
];

const anyStudent = fc.record({
  grade: fc.constantFrom<Cell>(
    'PK',
    'TK',
    'KG',
    '3',
    3,
    '03',
    '5th',
    'Grade 9',
    '11',
    '12',
    '18-22',
    '',
    'blue',
  ),
  other: fc.option(fc.constantFrom<Cell>('4', ''), { nil: undefined, freq: 4 }),
  born: fc.constantFrom('', '2022-07-31', '2022-08-01', '2006-07-31', '2006-08-01', '2015-02-03'),
  site: fc.constantFrom('Oak', 'Birch'),
  provider: fc.constantFrom(...PEOPLE),
  second: fc.option(fc.constantFrom(...PEOPLE), { nil: undefined }),
  manager: fc.constantFrom(...PEOPLE.slice(0, 3), ''),
  dates: fc.constantFrom(
    ['2026-08-15', '2027-05-28'],
    ['2026-08-15', ''],
    ['', ''],
    ['2027-06-01', '2027-07-15'],
  ),
  esy: fc.constantFrom('', 'x'),
});
type Student = typeof anyStudent extends fc.Arbitrary<infer S> ? S : never;

const longRows = (students: readonly Student[]): Cell[][] => [
  YEAR_HEADER,
  ...students.flatMap(({ grade, other, born, site, provider, second, manager, dates, esy }, i) => {
    const row = (
      service: string,
      at: Cell,
      person: string,
      days: readonly string[],
      mark: string,
    ): Cell[] => [
      ...[`S${i}`, `Student ${i}`, at, site, service, days[0] ?? '', days[1] ?? ''],
      ...[3, 2, 4, 1, person, manager, '', born, mark],
    ];
    const rows = [row('Resource', grade, provider, ['2026-08-15', '2027-05-28'], '')];
    return second === undefined ? rows : [...rows, row('Speech', other ?? grade, second, dates, esy)];
  }),
];

const wideRows = (students: readonly Student[]): Cell[][] => [
  WIDE_HEADER,
  ...students.map(({ grade, born, site, provider, second, manager }, i) => [
    ...[`S${i}`, `Student ${i}`, grade, site, second ?? '', provider || 'Cho, Ben', manager, born],
  ]),
];

const anyCase = fc.record({
  students: fc.array(anyStudent, { minLength: 1, maxLength: 9 }),
  shape: fc.constantFrom('long', 'wide'),
  grade12Leaves: fc.boolean(),
  exitEsy: fc.boolean(),
  moves: fc.array(fc.nat(), { maxLength: 6 }),
  choices: fc.array(fc.tuple(fc.nat(), fc.constantFrom('leaves', 'K', '3', '7', '18-22', '')), {
    maxLength: 3,
  }),
  day: fc.constantFrom(MAY, '2027-07-31', AUGUST, '2027-10-04'),
});
type Case = typeof anyCase extends fc.Arbitrary<infer C> ? C : never;

const settings = ({ grade12Leaves }: Case) => ({ from: '', cutOff: '', leavingAge: '', grade12Leaves });

/** The district in May. */
function districtOf({ students, shape }: Case): MemoryWorkbook {
  return on(afterSetUp(district(shape === 'long' ? longRows(students) : wideRows(students))), MAY);
}

function decidedOn(workbook: MemoryWorkbook, it: Case): YearDecision {
  const plan = ask(workbook, 'planYear', settings(it));
  const ids = [...new Set((workbook.sheets.get(ROSTER) ?? []).slice(1).map(([id]) => String(id)))];
  const teams = plan.teams.flatMap(({ id }, i) => {
    const to = it.moves[i];
    return to === undefined ? [] : [{ id, person: plan.people[to % plan.people.length]?.key ?? '' }];
  });
  const becomes = it.choices.map(([at, grade]) => ({
    studentId: ids[at % ids.length] ?? '',
    becomes: grade,
  }));
  const asked = decide(workbook, { ...settings(it), becomes, teams, exitEsy: it.exitEsy });
  const { findings } = ask(workbook, 'projectYear', asked);
  return { ...asked, acknowledged: findings.map(({ code }) => code) };
}

const rosterOf = (workbook: MemoryWorkbook): Cell[][] => structuredClone(workbook.sheets.get(ROSTER) ?? []);
const byHand = (workbook: MemoryWorkbook): number => ask(workbook, 'attention', {}).counts.byHand;

/** What becomes of each student: as the plan says, or as was decided. */
function outcomes(
  plan: Output<'planYear'>,
  asked: YearDecision,
  workbook: MemoryWorkbook,
): Map<string, string> {
  const chosen = new Map(asked.becomes.map(({ studentId, becomes }) => [studentId, becomes as string]));
  const listed = new Map(plan.students.map(({ studentId, becomes }) => [studentId, becomes as string]));
  // Whoever leaves is listed.
  const goOn = plan.steps.filter(({ to }) => to !== 'leaves');
  const steps = new Map(goOn.map(({ from, to }) => [from, to as string]));
  const graded = new Map<string, string>();
  for (const [id, , cell] of rosterOf(workbook).slice(1))
    graded.set(String(id), graded.get(String(id)) || (parseGrade(cell ?? '') ?? ''));
  return new Map(
    [...graded].map(([id, grade]) => [id, chosen.get(id) ?? listed.get(id) ?? steps.get(grade) ?? '?']),
  );
}

const ramos = (over: Partial<Student>): Student => ({
  ...{ grade: '3', other: undefined, born: '', site: 'Oak', second: undefined, esy: '' },
  ...{ provider: 'Ramos, Elena', manager: 'Ramos, Elena', dates: ['2026-08-15', '2027-05-28'], ...over },
});

/** Somebody is given a team whose only student turns out to leave. */
const TEAM_THAT_LEAVES: Case = {
  students: [ramos({ site: 'Birch' }), ramos({ grade: 'PK', other: '4', second: 'Ramos, Elena' })],
  ...{ shape: 'long', grade12Leaves: false, exitEsy: false, moves: [0], choices: [[0, 'leaves']], day: MAY },
};

test('every student has one outcome, the rows say it from the first day on, and Undo restores everything on any day', () => {
  let saved = 0;
  const runs = tries(600, 14);
  fc.assert(
    fc.property(anyCase, (it) => {
      const workbook = districtOf(it);
      const plan = ask(workbook, 'planYear', settings(it));
      const before = rosterOf(workbook);
      const students = new Set(before.slice(1).map(([id]) => id)).size;
      expect(plan.steps.reduce((sum, step) => sum + step.students, 0)).toBe(students);
      const asked = decidedOn(workbook, it);
      const becomes = outcomes(plan, asked, workbook);
      const projected = ask(workbook, 'projectYear', asked);
      const answer = ask(workbook, 'saveYear', asked);
      if (!answer.saved) {
        expect(answer.findings.map(({ code }) => code)).toContain('nothing-to-save');
        return;
      }
      saved += 1;
      expect(answer.counts).toEqual(projected.counts);
      expect(answer.counts.leavers).toBe([...becomes.values()].filter((to) => to === 'leaves').length);
      on(workbook, it.day);
      expect(byHand(workbook)).toBe(0);
      const now = rosterOf(workbook);
      before.forEach((row, r) => {
        const [was, is] = [String(row[2]), String(now[r]?.[2])];
        const next = becomes.get(String(row[0])) ?? '';
        if (r === 0 || it.day < AUGUST || next === 'leaves' || next === '') expect(is).toBe(was);
        else if (was !== is) expect(parseGrade(is)).toBe(next);
      });
      expect(ask(workbook, 'undo', { batch: answer.batch, rest: false, reason: '' }).saved).toBe(true);
      expect(rosterOf(workbook)).toEqual(before);
      on(workbook, '2027-11-01');
      expect(rosterOf(workbook)).toEqual(before);
      expect(byHand(workbook)).toBe(0);
    }),
    { numRuns: runs, examples: [[TEAM_THAT_LEAVES]] },
  );
  figure('School year · undo', `${runs} rosters, ${saved} saved and taken back, 0 cells different`);
}, 600_000);

test('the projection is what everyone’s load is on the first day', () => {
  const runs = tries(300, 12);
  fc.assert(
    fc.property(anyCase, (it) => {
      const workbook = districtOf(it);
      const asked = { ...decidedOn(workbook, { ...it, exitEsy: true }) };
      const { people } = ask(workbook, 'projectYear', asked);
      if (!ask(workbook, 'saveYear', asked).saved) return;
      on(workbook, AUGUST);
      const loads = new Map(
        ask(workbook, 'people', { asOf: AUGUST }).people.map(({ key, load }) => [key, load]),
      );
      for (const { key, name, after } of people) {
        const { number, students, lines, desirable, maximum } = after;
        expect(loads.get(key), name).toMatchObject({ number, students, lines, desirable, maximum });
      }
    }),
    { numRuns: runs },
  );
  figure('School year · projection', `${runs} rosters, every load as projected`);
}, 600_000);
