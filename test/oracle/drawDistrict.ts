import { ACTIVITIES } from '../../src/domain/people/people';
import {
  altcaseNumber,
  contactNumber,
  option1Worksheet,
  teacherTime,
} from '../../src/standards/missouri/formulas';
import { ask, install, ROSTER, setUp, sheetOf, shown } from '../addOn/installed';
import { writeXlsx } from '../host/xlsx';
import { HEADER } from '../kit/rows';

/** What each line of a worksheet comes to by our functions; lines by their number or, without one, by their words. */
export type Districted = {
  file: Buffer;
  worksheets: { sheet: string; lines: Map<string, number | string> }[];
};

/** Few, because the local Sheets computes everything anew for each worksheet. */
const PEOPLE = 10;
const DUTIES = ACTIVITIES.filter((activity) => activity !== 'Instructional minutes');

/** A small generator of numbers, so that a seed draws the same district anywhere. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A district of ten people with two worksheets each, as a file to download. */
export async function drawDistrict(seed: number): Promise<Districted> {
  const draw = numbersFrom(seed);
  const people = Array.from({ length: PEOPLE }, (_, i) => `Teacher${String.fromCharCode(65 + i)}, Pat`);
  const students = people.flatMap((provider, p) =>
    Array.from({ length: 1 + draw(12) }, (_, s) => {
      const hours: number | '' = draw(5) === 0 ? '' : draw(60) / 4;
      const manager = draw(2) === 0 ? provider : (people[draw(PEOPLE)] ?? provider);
      return { id: String(1_000_000 + p * 100 + s), hours, provider, manager };
    }),
  );
  const rows = students.map(({ id, hours, provider, manager }) => [
    ...[id, `Student ${id}`, String(1 + draw(12)), 'Oak', 'Resource', { day: '2026-08-15' }, ''],
    ...[hours, '', '', '', provider, manager, ''],
  ]);
  const host = setUp(
    install({
      ...{ name: 'Oracle', timeZone: 'America/Chicago' },
      sheets: [{ name: ROSTER, rows: [[...HEADER], ...rows] }],
    }),
  );
  const providers = sheetOf(host, 'Providers');
  const [header = [], ...listed] = shown(host, 'Providers');
  const column = (title: string): number => header.indexOf(title) + 1;
  const minutes = new Map<string, Record<string, number>>();
  listed.forEach((cells, i) => {
    // Now and then the activities take all the time, in half minutes.
    const drawn: Record<string, number> = { 'Instructional minutes': 900 + draw(2_400) / 2 };
    for (const title of DUTIES) drawn[title] = draw(3) === 0 ? 0 : draw(360) / 2;
    for (const [title, value] of Object.entries(drawn))
      if (value > 0) providers.typed(i + 2, column(title), String(value));
    minutes.set(cells[1] ?? '', drawn);
  });

  const keys = new Map(
    ask(host, 'people', { asOf: '2026-11-21' }).people.map(({ name, key }) => [name, key]),
  );
  const worksheets = people.flatMap((name) => {
    const of = minutes.get(name) ?? {};
    const made = (option: 'option 1' | 'option 2'): string =>
      ask(host, 'makeWorksheet', { person: keys.get(name) ?? '', option }).sheet;
    const own = students.filter(({ provider }) => provider === name);
    const studentMinutes = own.reduce((total, { hours }) => total + (hours === '' ? 0 : hours * 60), 0);
    const ieps = students.filter(({ manager }) => manager === name).length;
    return [
      { sheet: made('option 1'), lines: option1Lines(of, own.length) },
      { sheet: made('option 2'), lines: option2Lines(of, studentMinutes, ieps) },
    ];
  });
  const { bytes } = await writeXlsx(host.workbook);
  return { file: bytes, worksheets };
}

const NO_TIME = 'no time left';

function option1Lines(minutes: Record<string, number>, served: number): Map<string, number | string> {
  const instructional = minutes['Instructional minutes'] ?? 0;
  const worksheet = option1Worksheet(
    instructional,
    DUTIES.map((title) => minutes[title] ?? 0),
  );
  const lines = new Map<string, number | string>([
    ['1', instructional],
    ['Students served, each once', served],
  ]);
  if (!worksheet.ok) return lines.set('3', worksheet.error.netMinutes).set('7', NO_TIME);
  const { activityMinutes, netMinutes, hoursPerWeek, hoursPerDay, timesTen, maximumStudents } =
    worksheet.value;
  return lines
    .set('TOTAL of line 2', activityMinutes)
    .set('3', netMinutes)
    .set('4', hoursPerWeek)
    .set('5', hoursPerDay)
    .set('6', timesTen)
    .set('7', maximumStudents);
}

function option2Lines(
  minutes: Record<string, number>,
  studentMinutes: number,
  ieps: number,
): Map<string, number | string> {
  const at = (title: string): number => minutes[title] ?? 0;
  const time = teacherTime(at('Instructional minutes'), [
    at('Planning'),
    at('Staffing'),
    at('Meetings'),
    at('Other duties') + at('Non-special-education teaching'),
  ]);
  const lines = new Map<string, number | string>([
    ['5', studentMinutes],
    ['7', ieps],
  ]);
  if (!time.ok) return lines.set('4', NO_TIME).set('6', NO_TIME).set('8', NO_TIME);
  const { activityMinutes, netMinutes, minutesPerDay } = time.value;
  const contact = contactNumber(studentMinutes, minutesPerDay);
  const altcase = altcaseNumber(studentMinutes, ieps, minutesPerDay);
  lines.set('2', activityMinutes).set('3', netMinutes).set('4', minutesPerDay);
  if (contact.ok) lines.set('6', contact.value);
  if (altcase.ok) lines.set('8', altcase.value);
  return lines;
}
