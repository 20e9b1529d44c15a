import type { SampleSheet, SampleWorkbook } from './sample';
import { sampleDistrict } from './sampleDistrict';
import { seeded } from './sampleNames';
import { type SampleLine, type SampleStudent, sampleStudents } from './sampleStudents';

export const EXPORT_SHEET = 'IEP export 12-01';

/** Another system's columns, in its own order, with minutes instead of hours. */
const HEADER = [
  'Student Number',
  'Last Name',
  'First Name',
  'DOB',
  'Grade Level',
  'Building',
  'Service Type',
  'Minutes Per Week',
  'Service Begin Date',
  'Service End Date',
  'Service Provider',
  'Case Manager',
];

/**
 * Lakeview with a new export beside its roster, in which there is some of everything: new students and services, some that are gone,
 * the next IEP period, other hours, sites and grades, another provider, a student whose ID changed, and one row twice.
 */
export function sampleExport(): SampleWorkbook {
  const district = sampleDistrict();
  const students = sampleStudents(seeded(20_261_121));
  const rows = [...students.filter((_, n) => n % 75 !== 10).flatMap(exported), ...newcomers()];
  const [first = []] = rows;
  return {
    ...district,
    sheets: [...district.sheets, { name: EXPORT_SHEET, rows: [HEADER, ...rows, first], frozenRows: 1 }],
  };
}

type Row = SampleSheet['rows'][number];

function exported(student: SampleStudent, n: number): Row[] {
  const lines = n % 100 === 15 ? [...student.lines, counseling(student)] : student.lines;
  const moved: SampleStudent = {
    ...student,
    ...(n === 20 && { id: `9${student.id.slice(1)}` }),
    ...(n % 90 === 7 && { site: 'Oak Elementary' }),
  };
  return lines.map((line) =>
    rowOf(moved, {
      ...line,
      ...(n % 25 === 5 && renewed(line)),
      ...(n % 60 === 9 && { hours: line.hours + 0.5 }),
      ...(n % 120 === 11 && { provider: 'Novak, Petra' }),
    }),
  );
}

function rowOf({ id, name, birth, grade, site, caseManager }: SampleStudent, line: SampleLine): Row {
  const [last = '', first = ''] = name.split(', ');
  return [
    id,
    last,
    first,
    birth === '' ? '' : american(birth),
    grade,
    site,
    line.service,
    line.hours * 60,
    american(line.start),
    american(line.end),
    line.provider,
    caseManager,
  ];
}

/** A year on. */
const renewed = ({ start, end }: SampleLine) => ({ start: nextYear(start), end: nextYear(end) });
const nextYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

const american = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

const counseling = ({ lines: [line] }: SampleStudent): SampleLine => {
  if (!line) throw new Error('Every student of the sample has a line.');
  return { ...line, service: 'Counseling', hours: 0.5, provider: 'Novak, Petra', start: '2026-11-30' };
};

function newcomers(): Row[] {
  const names = ['Abara, Chi', 'Lindqvist, Maja', 'Whitefeather, Sol'];
  return names.flatMap((name, n) =>
    ['Resource', 'Speech/Language'].map((service): Row => {
      const [last = '', first = ''] = name.split(', ');
      const id = String(100_001 + n);
      const who = service === 'Resource' ? 'Ramos, Elena' : '';
      return [
        id,
        last,
        first,
        `0${n + 3}/11/2017`,
        '3',
        'Oak Elementary',
        service,
        90,
        '11/30/2026',
        '11/29/2027',
        who,
        'Ramos, Elena',
      ];
    }),
  );
}
