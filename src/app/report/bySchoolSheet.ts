import type { Input, Output } from '../../contract/contract';
import { counted } from '../../domain/cells/counted';
import { type Day, showDay } from '../../domain/cells/day';
import { type Actor, isAt } from '../../domain/people/access';
import { SHEETS, schoolSheet } from '../../domain/roster/ownSheets';
import { roomLeft } from '../../standards/loads/load';
import { loadOnWire } from '../look/loadOnWire';
import { keepOthersSheet } from '../opened/keepOthersSheet';
import { Refused } from '../opened/refused';
import type { State } from '../opened/state';
import type { Layout } from '../ports/layout';
import type { Workbook } from '../ports/ports';
import { hasHeader, inPlace, isCutOff, layoutOf, tableOf, textsOf } from '../ports/table';
import { type School, type SchoolPerson, schoolNames, schoolsOn } from './bySchool';
import { STATUSES } from './reportTable';

type SchoolRow = SchoolPerson & { school: string };

const NO_SCHOOL = 'No school';
const OF_ALL = 'Caseloads by school as of ';
const OF_ONE = 'Caseloads of ';
const whole = (value: number | null): number | '' =>
  value === null ? '' : Math.round(value * 10_000) / 10_000;

/**
 * Who serves and manages how many at a school: 907 pixels, so that it prints across a letter page, and what they have at all schools
 * folded behind. Its title, the district, what it rests on and four figures stand above the header.
 */
export const BY_SCHOOL = tableOf<SchoolRow>()({
  name: SHEETS.bySchool,
  key: ['School', 'Key'],
  headerRow: 7,
  titles: [OF_ALL, OF_ONE],
  filter: true,
  columns: [
    { title: 'School', width: 130, wrap: true, cell: ({ school }) => school },
    { title: 'Person', width: 135, wrap: true, cell: ({ holder }) => holder.name },
    { title: 'Role', width: 135, wrap: true, cell: ({ holder }) => holder.person?.role ?? '' },
    { title: 'Served here', width: 60, align: 'right', cell: ({ here }) => here.students },
    { title: 'Managed here', width: 66, align: 'right', cell: ({ here }) => here.iepsManaged },
    { title: 'Minutes here', width: 62, align: 'right', cell: ({ here }) => whole(here.minutes) },
    { title: 'Caseload in all', width: 70, align: 'right', cell: ({ load }) => whole(load.number) },
    {
      title: 'Maximum',
      width: 72,
      align: 'right',
      cell: ({ load }) => whole(load.limits?.strictest.maximum ?? null),
    },
    { title: 'Room left', width: 52, align: 'right', cell: ({ load }) => whole(roomLeft(load)) },
    {
      title: 'Status',
      width: 125,
      align: 'center',
      wrap: true,
      cell: ({ hasNobody, load }) => hasNobody ?? load.status,
      rules: STATUSES,
    },
    { title: 'Served in all', width: 65, align: 'right', cell: ({ load }) => load.students },
    { title: 'Managed in all', width: 70, align: 'right', cell: ({ load }) => load.iepsManaged },
    { title: 'Key', width: 60, cell: ({ holder }) => holder.key },
  ],
});

const FOLDED = [[11, 13]] as const;

/** What stays of a row beside which people wrote something, once the person has nothing there any more. */
const NO_LONGER = {
  ...{ 'Served here': '', 'Managed here': '', 'Minutes here': '', 'Caseload in all': '', Maximum: '' },
  ...{ 'Room left': '', Status: 'No longer here', 'Served in all': '', 'Managed in all': '' },
};

/** Who serves and manages how many at one school that the actor is at; null where they are not. */
export function showSchool(
  state: State,
  actor: Actor,
  day: Day,
  asked: string | null,
): Output<'school'> | null {
  const schools = schoolNames(state, actor);
  const name = asked ?? schools[0] ?? '';
  if (!schools.includes(name) && asked !== null) return null;
  const [school] = schoolsOn(state, actor, day, [name]);
  const { people = [], students = 0, managed = 0, nobodys = { students: 0, managed: 0 } } = school ?? {};
  return {
    schools,
    school: name,
    students,
    managed,
    nobodys,
    people: people.map(({ holder, here, load, hasNobody, isSeen, isElsewhere }) => ({
      ...{ key: holder.key, name: holder.name, role: holder.person?.role ?? '' },
      ...{ nobody: hasNobody ?? '', lines: here.lines, served: here.students, managed: here.iepsManaged },
      minutes: loadOnWire(here).minutes,
      isElsewhere,
      load: isSeen ? { ...loadOnWire(load), rests: '', source: '' } : null,
      room: isSeen ? roomLeft(load) : null,
    })),
    withoutSchool: withoutSchool(state, actor, day, name),
  };
}

/** What is in no school's numbers because nothing says where it is, in a sentence; '' where all have one, or where that is what is shown. */
function withoutSchool(state: State, actor: Actor | null, day: Day, shown: string | null): string {
  if (shown === '' || !schoolNames(state, actor).includes('')) return '';
  const [school] = schoolsOn(state, actor, day, ['']);
  const lines = (school?.people ?? []).reduce((sum, { here }) => sum + here.lines, 0);
  const managed = (school?.managed ?? 0) + (school?.nobodys.managed ?? 0);
  if (lines + managed === 0) return '';
  const parts = [
    ...(lines > 0 ? [counted(lines, 'service line')] : []),
    ...(managed > 0 ? [counted(managed, 'managed IEP')] : []),
  ];
  return `${parts.join(' and ')} without a school: in no school’s numbers.`;
}

/** Makes the sheet of one school, or of all for who is at all of them, or makes it anew, and shows it; null where the actor is not there. */
export function makeSchoolSheet(
  workbook: Workbook,
  state: State,
  actor: Actor,
  day: Day,
  { school }: Pick<Input<'makeSchoolSheet'>, 'school'>,
): Output<'makeSchoolSheet'> | null {
  const names = schoolNames(state, actor);
  if (school === null && actor.person.sites !== 'All')
    throw new Refused(
      'not-your-school',
      'Only an Admin of all sites makes the sheet of all schools. Choose one.',
    );
  if (school !== null && !(names.includes(school) && isAt(actor.person, school))) return null;
  const name = schoolSheet(school);
  const before = keepOthersSheet(workbook, state.mapping, name, (grid) => isCutOff(BY_SCHOOL, grid));
  const schools = schoolsOn(state, null, day, school === null ? names : [school]);
  workbook.lay(
    layoutFor(
      state,
      day,
      school,
      schools,
      before ?? [],
      withoutSchool(state, null, day, school === null ? '' : school),
    ),
  );
  workbook.show(name);
  return { sheet: name, people: schools.reduce((sum, { people }) => sum + people.length, 0) };
}

function layoutFor(
  state: State,
  day: Day,
  school: string | null,
  schools: readonly School[],
  before: readonly (readonly (string | number | boolean)[])[],
  without: string,
): Layout {
  const wanted = schools.flatMap(({ name, people }) =>
    people.map((person): SchoolRow => ({ ...person, school: name || NO_SCHOOL })),
  );
  const { rows } = inPlace(BY_SCHOOL, hasHeader(BY_SCHOOL, before) ? before : [], wanted, {
    stays: 'noted',
    free: 'left',
    past: (cells) => ({ texts: textsOf(BY_SCHOOL, cells, NO_LONGER) }),
  });
  const title = school === null ? OF_ALL : `${OF_ONE}${school || 'no school'} as of `;
  const busy = ({ here }: SchoolRow): boolean => here.lines + here.iepsManaged > 0;
  const people = new Set(
    wanted.filter((each) => busy(each) && !each.hasNobody).map(({ holder }) => holder.key),
  );
  const over = new Set(
    wanted.filter(({ load }) => load.status === 'Over maximum').map(({ holder }) => holder.key),
  );
  const room = new Set(
    wanted.filter(({ load }) => (roomLeft(load) ?? 0) > 0).map(({ holder }) => holder.key),
  );
  const lost = wanted.filter(({ hasNobody }) => hasNobody).reduce((sum, { here }) => sum + here.lines, 0);
  const layout = layoutOf(BY_SCHOOL, rows, [
    `${title}${showDay(day)}`,
    state.memory.district,
    'Made once from the record. “Here” counts the school’s own lines; caseload, maximum and room are the person’s at all schools.',
    [people.size, over.size, room.size, lost],
    ['People here', 'Over maximum', 'With room left', 'Vacant or nobody’s lines'],
    without,
  ]);
  return {
    ...layout,
    looks: [...layout.looks, { range: 'A4:D4', bold: true, size: 14, align: 'left' }],
    name: schoolSheet(school),
    headerHeight: 38,
    folded: FOLDED,
  };
}
