import { describe, expect, test } from 'vitest';
import { heldOn } from '../../../src/domain/caseload/heldOn';
import type { Grade } from '../../../src/domain/cells/grade';
import { gradeSpelling } from '../../../src/domain/cells/gradeSpelling';
import { Findings } from '../../../src/domain/decide/finding';
import { UNASSIGNED } from '../../../src/domain/people/personName';
import {
  type Feeder,
  keptFeeders,
  type PlacedStudent,
  placed,
  promotionsOf,
} from '../../../src/domain/year/feeders';
import { laterElsewhere } from '../../../src/domain/year/laterElsewhere';
import type { Becomes, YearSettings } from '../../../src/domain/year/nextGrade';
import { planYear } from '../../../src/domain/year/planYear';
import { schoolSpelling } from '../../../src/domain/year/schoolSpelling';
import { decided, yearStudents } from '../../../src/domain/year/yearStudents';
import { yearTeams } from '../../../src/domain/year/yearTeams';
import { day } from '../../kit/entries';
import { changesOf, findingsOf, given, missing } from '../../kit/given';

const FROM = day('2027-08-02');
const SETTINGS: YearSettings = { from: FROM, cutOff: '08-01', leavingAge: 21, grade12Leaves: true };

const seat = (
  id: string,
  name: string,
  grade: string,
  school: string,
  provider: string,
  manager = provider,
  service = 'Resource',
): string =>
  `${id} | ${name} | ${grade} | ${school} | ${service} | 2026-08-15 | 2027-05-28 | 3 2-4 | 1 | ${provider} | ${manager}`;

/** Oak ends with grade 5, and Birch has the grades from 6 on to the last; Cho is at both. */
const ANA = seat('1', 'Alvarez, Ana', '5th', 'Oak', 'Ramos, Elena');
const BEN = seat('2', 'Bishop, Ben', '4th', 'Oak', 'Ramos, Elena');
const FINN = seat('5', 'Fox, Finn', '6th', 'Birch', 'Okafor, Dele');
const LAST = seat('19', 'Last, Lou', '18-22', 'Birch', '');
const ROWS = [ANA, BEN, FINN, LAST];
/** Another school with a grade 6. */
const HILL = [
  seat('6', 'Gray, Gil', '6th', 'Hill', 'Cho, Ben'),
  seat('29', 'Last, Lee', '18-22', 'Hill', ''),
];

type Said = {
  feeders?: readonly Feeder[];
  kept?: readonly Feeder[];
  placed?: readonly PlacedStudent[];
  becomes?: readonly { studentId: string; becomes: Becomes }[];
  /** Whether the people who are proposed get the lines. */
  takes?: boolean;
};

const feeder = (from: string, grade: Grade, to: string): Feeder => ({ from, grade, to, each: to === 'each' });

function promote(said: Said = {}, opened: readonly string[] = ROWS) {
  const district = given({ opened, today: '2027-05-03' });
  const { lines, actor, mapping, entries, hand, people, cellOf } = district;
  const found = new Findings();
  const students = decided(
    yearStudents(lines, actor, SETTINGS, new Map()).students,
    said.becomes ?? [],
    found,
  );
  const schools = [...new Set([...lines.values()].map(({ site }) => site))].sort();
  const promotions = promotionsOf(students, {
    lines: lines.values(),
    schools,
    everywhere: schools,
    said: (said.feeders ?? []).map((each) => (each.each ? { ...each, to: '' } : each)),
    kept: said.kept ?? [],
  });
  const going = placed(students, promotions, schools, said.placed ?? [], found);
  const teams = yearTeams(going, FROM, people);
  const column = (field: 'grade' | 'site') => {
    const ref = mapping.columns[field] ?? missing(field);
    return {
      ref,
      cells: hand.cellsOf(ref),
      cellOf: ({ row }: { row: number }) =>
        cellOf([...lines.values()].find((line) => line.row?.row === row)?.key ?? '', ref),
    };
  };
  const [grades, sites] = [column('grade'), column('site')];
  const decision = planYear(
    {
      ...district,
      from: FROM,
      entriesOf: (key) => entries.filter(({ lineKey }) => lineKey === key),
      grades: { ...grades, spell: gradeSpelling(grades.cells) },
      schools: { ...sites, spell: schoolSpelling(sites.cells, null) },
    },
    going,
    {
      teams: said.takes
        ? teams.flatMap(({ id, moved }) => (moved ? [{ id, person: moved.person }] : []))
        : [],
      exitEsy: false,
      reason: '',
    },
  );
  return {
    promotions,
    teams,
    ...decision,
    findings: [...found.found, ...decision.findings],
    takers: teams.flatMap(({ moved, lines: own }) =>
      moved
        ? own.map(
            ({ line: { timeline } }) =>
              `${timeline.student}, ${timeline.kind === 'service' ? timeline.service : 'case'}: ${nameOf(moved.person)}`,
          )
        : [],
    ),
  };

  function nameOf(key: string): string {
    return key === UNASSIGNED.key ? 'Unassigned' : (people.find((each) => each.key === key)?.name ?? '');
  }
}

const LOU = 'Birch 18-22 → Birch';

const where = ({ promotions }: ReturnType<typeof promote>): string[] =>
  promotions.map(
    ({ from, grade, to, each, by }) =>
      `${from} ${grade} → ${each ? 'each' : to || '?'}${by ? ` (${by})` : ''}`,
  );

describe('a grade that its school does not have', () => {
  test('goes to the only other school that has it, its cells as the roster writes them', () => {
    const year = promote();
    expect(where(year)).toEqual(['Oak 5 → Oak', 'Oak 6 → Birch (only)', 'Birch 7 → Birch', LOU]);
    expect(changesOf(year)).toEqual(
      expect.arrayContaining([
        'L-000001: writes Grade 6th, School Birch on 2027-08-02',
        'L-000002: writes Grade 5th on 2027-08-02',
        'L-000003: writes Grade 7th on 2027-08-02',
      ]),
    );
    expect(year.counts).toMatchObject({ grades: 3, schools: 1 });
    expect(findingsOf(year)).toEqual([]);
  });

  test('comes from several schools to one', () => {
    const elm = seat('6', 'Gray, Gil', 'Grade 5', 'Elm', 'Cho, Ben');
    expect(where(promote({}, [...ROWS, elm]))).toEqual([
      'Oak 5 → Oak',
      'Elm 6 → Birch (only)',
      'Oak 6 → Birch (only)',
      'Birch 7 → Birch',
      LOU,
    ]);
  });

  test('of which two schools have the next one is asked, and its students stay until somebody says', () => {
    const year = promote({}, [...ROWS, ...HILL]);
    expect(where(year)).toContain('Oak 6 → ?');
    expect(year.findings).toMatchObject([
      {
        code: 'no-next-school',
        severity: 'warns',
        field: 'schools',
        grades: [{ school: 'Oak', grade: '6', students: 1 }],
      },
    ]);
    expect(year.counts.schools).toBe(0);
  });

  test('is asked about where the other school has the grade below as well, as another high school', () => {
    const other = seat('8', 'Ito, Ivy', '5th', 'Birch', 'Okafor, Dele');
    expect(where(promote({}, [...ROWS, other]))).toContain('Oak 6 → ?');
  });

  test('is of one school, however its name is written', () => {
    const shout = seat('0', 'Abel, Abe', '5th', 'OAK', 'Ramos, Elena');
    expect(where(promote({}, [shout, ...ROWS])).filter((text) => /^oak 6/i.test(text))).toEqual([
      'Oak 6 → Birch (only)',
    ]);
  });

  test('goes to several schools once each student has one', () => {
    const rows = [...ROWS, seat('3', 'Evans, Eve', '5th', 'Oak', 'Ramos, Elena'), ...HILL];
    const feeders = [feeder('Oak', '6', 'each')];
    const one = promote({ feeders, placed: [{ studentId: '1', from: 'Oak', to: 'Hill' }] }, rows);
    expect(one.findings).toMatchObject([
      { code: 'next-school-missing', severity: 'blocks', grades: [{ school: 'Oak', students: 1 }] },
    ]);
    const both = [
      { studentId: '1', from: 'Oak', to: 'Hill' },
      { studentId: '3', from: 'Oak', to: 'Oak' },
    ];
    const year = promote({ feeders, placed: both }, rows);
    expect(findingsOf(year)).toEqual([]);
    expect(changesOf(year)).toContain('L-000001: writes Grade 6th, School Hill on 2027-08-02');
    expect(changesOf(year)).toContain('L-000005: writes Grade 6th on 2027-08-02');
  });

  test('is told from one that happens to be empty, and from a wrong cell', () => {
    // Grade 4 is empty, but the school goes on above it.
    expect(where(promote({}, [BEN.replace('4th', '3rd'), ANA, FINN, LAST]))).toContain('Oak 4 → Oak');
    // One sixth grader at Oak, and five who go up into grade 6; or four.
    const fifth = Array.from({ length: 5 }, (_, i) =>
      seat(`9${i}`, `Grade, Five ${i}`, '5', 'Oak', 'Ramos, Elena'),
    );
    const stray = seat('99', 'Stray, Sam', '6', 'Oak', 'Ramos, Elena');
    expect(where(promote({}, [...fifth, stray, FINN, LAST]))).toContain('Oak 6 → Birch (only)');
    expect(where(promote({}, [...fifth.slice(0, 4), stray, FINN, LAST]))).toContain('Oak 6 → Oak');
  });

  test('may be kindergarten, after a school of preschoolers', () => {
    const pre = seat('7', 'Hale, Hana', 'Pre-K', 'Early', 'Ramos, Elena');
    const kinder = seat('8', 'Ito, Ivy', 'KG', 'Oak', 'Ramos, Elena');
    const year = promote({ becomes: [{ studentId: '7', becomes: 'K' }] }, [...ROWS, pre, kinder]);
    expect(where(year)).toContain('Early K → Oak (only)');
    expect(changesOf(year)).toContain('L-000005: writes Grade KG, School Oak on 2027-08-02');
  });
});

describe('who goes to another school', () => {
  test('is not who stays in the grade, leaves, or has a row at another school', () => {
    const becomes = [{ studentId: '1', becomes: '5' as const }];
    expect(promote({ becomes }).counts.schools).toBe(0);
    expect(promote({ becomes: [{ studentId: '1', becomes: 'leaves' }] }).counts.schools).toBe(0);
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Clinic', 'Cho, Ben', 'Ramos, Elena', 'Speech');
    const year = promote({ feeders: [feeder('Clinic', '6', 'Clinic')] }, [...ROWS, speech]);
    expect(changesOf(year)).toContain('L-000005: writes Grade 6th on 2027-08-02');
  });

  test('goes to a school that there is', () => {
    expect(findingsOf(promote({ feeders: [feeder('Oak', '6', 'Lakeveiw')] }))).toEqual([
      'blocks unknown-school at schools',
    ]);
  });

  test('goes where the user says rather than where they went last year', () => {
    const kept = [feeder('Oak', '6', 'Birch'), feeder('Oak', '5', 'Birch')];
    expect(where(promote({ kept }))).toEqual([
      'Oak 5 → Birch (kept)',
      'Oak 6 → Birch (kept)',
      'Birch 7 → Birch',
      LOU,
    ]);
    expect(where(promote({ kept, feeders: [feeder('Oak', '5', 'Oak')] }))[0]).toBe('Oak 5 → Oak (user)');
    // A school that is gone takes nobody.
    expect(where(promote({ kept: [feeder('Oak', '6', 'Closed')] }))).toContain('Oak 6 → Birch (only)');
  });

  test('is kept for the next year, beside what other schools kept', () => {
    const kept = [feeder('Elm', '6', 'Birch'), feeder('Oak', '5', 'Birch')];
    const { promotions } = promote({ kept, feeders: [feeder('Oak', '5', 'Oak')] });
    expect(keptFeeders(kept, promotions)).toEqual([feeder('Elm', '6', 'Birch'), feeder('Oak', '6', 'Birch')]);
  });
});

describe('at the other school', () => {
  test('whoever does the same there is proposed, for services and for the case', () => {
    expect(promote().takers).toEqual(['Alvarez, Ana, Resource: Cho, Ben', 'Alvarez, Ana, case: Cho, Ben']);
  });

  test('whoever has them and is there too keeps them', () => {
    const rows = [ANA.replaceAll('Ramos, Elena', 'Cho, Ben'), FINN, LAST];
    expect(promote({}, rows).takers).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Alvarez, Ana, case: Cho, Ben',
    ]);
  });

  test('those with the fewest students get the next one', () => {
    const rows = [ANA, seat('3', 'Evans, Eve', '5th', 'Oak', 'Ramos, Elena'), FINN, LAST];
    // Cho has nobody and gets Ana; then both have one, and Cho comes first.
    expect(promote({}, rows).takers.filter((text) => text.includes('Resource'))).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Evans, Eve, Resource: Cho, Ben',
    ]);
    const more = [...rows, seat('4', 'Hall, Hope', '5th', 'Oak', 'Ramos, Elena')];
    expect(promote({}, more).takers.filter((text) => text.includes('Resource'))).toEqual([
      'Alvarez, Ana, Resource: Cho, Ben',
      'Evans, Eve, Resource: Cho, Ben',
      'Hall, Hope, Resource: Okafor, Dele',
    ]);
  });

  test('where nobody does the same, nobody is proposed', () => {
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Oak', 'Ramos, Elena', 'Ramos, Elena', 'Speech');
    expect(promote({}, [speech, FINN, LAST]).takers).toEqual([
      'Alvarez, Ana, Speech: Unassigned',
      'Alvarez, Ana, case: Okafor, Dele',
    ]);
  });

  test('they have the lines from the first day on, which are at that school once its cells say so', () => {
    const year = promote({ takes: true });
    expect(findingsOf(year)).toEqual([]);
    expect(changesOf(year)).toContain(
      'L-000001: Cho, Ben from 2027-08-02 writes Grade 6th, School Birch on 2027-08-02',
    );
    expect(changesOf(year)).toContain('C-000001: Cho, Ben from 2027-08-02');
    expect(year.changes.find(({ lineKey }) => lineKey === 'L-000001')?.site).toBe('Oak');
  });

  test('the case goes with the services of whoever has both, also where another school’s row names them', () => {
    const speech = seat('1', 'Alvarez, Ana', '5th', 'Clinic', 'Cho, Ben', 'Ramos, Elena', 'Speech');
    const year = promote({ feeders: [feeder('Clinic', '6', 'Clinic')] }, [speech, ...ROWS]);
    expect(year.takers).toEqual(['Alvarez, Ana, Resource: Cho, Ben', 'Alvarez, Ana, case: Cho, Ben']);
  });

  test('whoever is to have them again later on, and is not there, is told', () => {
    const { lines, actor, people } = given({ opened: ROWS, today: '2027-05-03' });
    const [ana = missing('Ana')] = yearStudents(lines, actor, SETTINGS, new Map()).students;
    const [line = missing('a line')] = ana.own.services;
    const { assignments } = line.timeline;
    const again = { ...(assignments[0] ?? missing('an assignment')), begin: day('2027-10-01') };
    const timeline = { ...line.timeline, assignments: [...assignments, again] };
    const later = (school: string) =>
      laterElsewhere(
        [
          {
            ...ana,
            goes: new Map([['oak', school]]),
            own: { ...ana.own, services: [{ ...line, timeline }], management: [] },
          },
        ],
        FROM,
        people,
      );
    expect(later('Birch')).toEqual([
      { person: 'Ramos, Elena', student: 'Alvarez, Ana', day: '2027-10-01', school: 'Birch' },
    ]);
    expect(later('Oak')).toEqual([]);
  });

  test('a team of it is another one than that of who stays', () => {
    const { teams } = promote({}, [...ROWS, seat('3', 'Evans, Eve', '6th', 'Oak', 'Ramos, Elena')]);
    expect(new Set(teams.map(({ id }) => id)).size).toBe(teams.length);
    expect(heldOn(teams[0]?.lines[0]?.line ?? missing('a line'), FROM)?.person).toBe('Ramos, Elena');
  });
});

test('a school is written as most cells write it that mean it', () => {
  const meant = (school: string): string => (school === 'Birch Elem.' ? 'Birch' : school);
  const spell = schoolSpelling(['Oak', 'Birch', ' Birch Elem. ', 'Birch Elem.', ''], meant);
  expect(['Birch', 'oak', 'New'].map(spell)).toEqual(['Birch Elem.', 'Oak', 'New']);
});
