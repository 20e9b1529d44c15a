import type { Grade } from '../../../src/domain/cells/grade';
import { gradeSpelling } from '../../../src/domain/cells/gradeSpelling';
import { Findings } from '../../../src/domain/decide/finding';
import { UNASSIGNED } from '../../../src/domain/people/personName';
import { type Feeder, type PlacedStudent, placed, promotionsOf } from '../../../src/domain/year/feeders';
import type { Becomes, YearSettings } from '../../../src/domain/year/nextGrade';
import { planYear } from '../../../src/domain/year/planYear';
import { schoolSpelling } from '../../../src/domain/year/schoolSpelling';
import { decided, yearStudents } from '../../../src/domain/year/yearStudents';
import { yearTeams } from '../../../src/domain/year/yearTeams';
import { day } from '../../kit/entries';
import { given, missing } from '../../kit/given';

export const FROM = day('2027-08-02');
export const SETTINGS: YearSettings = { from: FROM, cutOff: '08-01', leavingAge: 21, grade12Leaves: true };

export const seat = (
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
export const ANA = seat('1', 'Alvarez, Ana', '5th', 'Oak', 'Ramos, Elena');
export const BEN = seat('2', 'Bishop, Ben', '4th', 'Oak', 'Ramos, Elena');
export const FINN = seat('5', 'Fox, Finn', '6th', 'Birch', 'Okafor, Dele');
export const LAST = seat('19', 'Last, Lou', '18-22', 'Birch', '');
export const ROWS = [ANA, BEN, FINN, LAST];
/** Another school with a grade 6. */
export const HILL = [
  seat('6', 'Gray, Gil', '6th', 'Hill', 'Cho, Ben'),
  seat('29', 'Last, Lee', '18-22', 'Hill', ''),
];

type Answers = {
  feeders?: readonly Feeder[];
  kept?: readonly Feeder[];
  placed?: readonly PlacedStudent[];
  becomes?: readonly { studentId: string; becomes: Becomes }[];
  /** Whether the people who are proposed get the lines. */
  takes?: boolean;
};

export const feeder = (from: string, grade: Grade, to: string): Feeder => ({
  from,
  grade,
  to,
  each: to === 'each',
});

export function promote(said: Answers = {}, opened: readonly string[] = ROWS) {
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

export const where = ({ promotions }: ReturnType<typeof promote>): string[] =>
  promotions.map(
    ({ from, grade, to, each, by }) =>
      `${from} ${grade} → ${each ? 'each' : to || '?'}${by ? ` (${by})` : ''}`,
  );
