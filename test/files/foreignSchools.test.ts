import { describe, expect, it } from 'vitest';
import { answersTo } from '../../src/app/setUp/answers';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
import type { Mapping } from '../../src/domain/roster/roster';
import { fileSheets } from '../../src/files/fileSheets';
import { asked, readCsv, told } from '../kit/readCsv';

const rows = (schools: readonly string[]) =>
  schools.map((school, at) => `${1001 + at},"Alder, A${at}","${school}",Speech,"Lund, Sara",60`);
const at = (...schools: string[]) =>
  readCsv(['Student ID,Student,School,Service,Provider,Min/Wk', ...rows(schools)].join('\n'));

describe('one school under several spellings', () => {
  it.each([
    [['Oak', 'OAK ELEMENTARY', 'Oak Elem.', 'Oak Elem.'], ['Oak Elem., OAK ELEMENTARY, Oak']],
    [['St. Mary', 'Saint Mary'], ['St. Mary, Saint Mary']],
    [['Washington High School', 'WHS'], ['Washington High School, WHS']],
    [['0123 - Pine', 'Pine'], ['0123 - Pine, Pine']],
    [['Hillcrest Middle', 'Hillcrest Middle', 'Hilcrest MS'], ['Hillcrest Middle, Hilcrest MS']],
    [['Washington', 'Washington Elementary', 'Lincoln Middle'], ['Washington Elementary, Washington']],
    [
      ['Washington Elem.', 'Washington Elementary', 'Washington'],
      ['Washington Elem., Washington Elementary, Washington'],
    ],
  ])('is asked about once: %j', (schools, expected) => {
    expect(asked(at(...schools))).toEqual(expected.map((names) => `same-site: ${names}`));
  });

  it.each([
    ['Oak', 'OAK', ' oak '],
    ['Oak Elementary', 'Oak Middle', 'Oak High'],
    ['PS 101', 'PS 102', 'School 5', 'School 7'],
    ['Northside', 'Southside', 'East Elementary', 'West Elementary'],
    ['Lincoln A', 'Lincoln B'],
    ['034512', '034513', '034521'],
    ['Building034512', 'Building034513'],
  ])('is none of these: %s, %s', (...schools) => {
    expect(at(...schools)).toMatchObject({ questions: [], findings: [] });
  });

  it.each([
    [
      ['Washington', 'Washington Elementary', 'Washington Middle'],
      ['Washington Elementary, Washington', 'Washington Middle, Washington'],
    ],
    [
      ['Oak Elementary School', 'Olive Elementary School', 'OES'],
      ['Oak Elementary School, OES', 'Olive Elementary School, OES'],
    ],
    [
      ['Hillcrest', 'Hillcrast', 'Hillcrust'],
      ['Hillcrast, Hillcrest', 'Hillcrust, Hillcrest', 'Hillcrust, Hillcrast'],
    ],
  ])('is asked about with each that it may be: %j', (schools, expected) => {
    expect(asked(at(...schools))).toEqual(expected.map((names) => `same-site: ${names}`));
  });

  it('counts under its most used name once the user says so, and is asked about no more', () => {
    const header = ['Student ID', 'Student', 'School', 'Service', 'Provider', 'Min/Wk'];
    const grid = [
      header,
      ...['Oak', 'Oak', 'Oak Elem.'].map((school, n) => [
        `${n + 1}`,
        `Alder, A${n}`,
        school,
        'Speech',
        'Lund, Sara',
        '60',
      ]),
    ];
    const workbook = fileSheets([{ name: 'Roster', grid }]);
    const seen = lookAtRoster(workbook, null, null);
    const [question] = seen.questions;
    const [yes, no] = question && seen.mapping ? answersTo(question, seen.mapping, grid) : [];
    const schools = (mapping: typeof seen.mapping) =>
      lookAtRoster(workbook, null, mapping).roster?.lines.map(({ site }) => site);
    expect([yes?.label, no?.label]).toEqual(['Yes, one school', 'No, different schools']);
    expect(schools(yes?.mapping ?? null)).toEqual(['Oak', 'Oak', 'Oak']);
    expect(schools(no?.mapping ?? null)).toEqual(['Oak', 'Oak', 'Oak Elem.']);
    for (const answer of [yes, no])
      expect(lookAtRoster(workbook, null, answer?.mapping ?? null).questions).toEqual([]);
  });
});

describe('schools that the user said are two', () => {
  /** What is asked of schools with so many rows each, by what was said of those before. */
  const ask = (mapping: Mapping | null, ...counts: [school: string, rows: number][]) => {
    const schools = counts.flatMap(([school, count]) => Array<string>(count).fill(school));
    const grid = [
      ['Student ID', 'Student', 'School', 'Service', 'Provider', 'Min/Wk'],
      ...schools.map((school, n) => [`${1001 + n}`, `Alder, A${n}`, school, 'Speech', 'Lund, Sara', '60']),
    ];
    const seen = lookAtRoster(fileSheets([{ name: 'Roster', grid }]), null, mapping);
    const answered = (label: string): Mapping => {
      const [question] = seen.questions;
      const answers = question && seen.mapping ? answersTo(question, seen.mapping, grid) : [];
      const answer = answers.find((each) => each.label === label);
      if (!answer) throw new Error(`There is no answer “${label}”.`);
      return answer.mapping;
    };
    return { answered, about: seen.questions.map(({ about }) => about.join(', ')) };
  };
  const NO = 'No, different schools';

  it('are asked about no more where they change in number', () => {
    const first = ask(null, ['Oak', 3], ['Oak Elementary', 2]);
    expect(first.about).toEqual(['Oak, Oak Elementary']);
    expect(ask(first.answered(NO), ['Oak', 2], ['Oak Elementary', 3]).about).toEqual([]);
  });

  it('silence no question about a third', () => {
    const said = ask(null, ['Oak', 3], ['Oak Elementary', 2]).answered(NO);
    const third = ask(said, ['Oak', 3], ['Oak Elementary', 2], ['Oak Elem.', 1]);
    expect(third.about).toEqual(['Oak Elementary, Oak Elem.']);
    const yes = third.answered('Yes, one school');
    expect(ask(yes, ['Oak', 3], ['Oak Elementary', 2], ['Oak Elem.', 1]).about).toEqual([]);
  });

  it('are asked about where only another one is like them', () => {
    const said = ask(null, ['Washington', 3], ['Washington Elementary', 2]).answered(NO);
    const counts: [string, number][] = [
      ['Washington', 3],
      ['Washington Elementary', 2],
      ['Washington Middle', 1],
    ];
    expect(ask(said, ...counts).about).toEqual(['Washington, Washington Middle']);
  });

  it('leave a short name to the one of several that it may be, until none is left', () => {
    const counts: [string, number][] = [
      ['Oak', 9],
      ['Oak Elementary', 2],
      ['Oak Middle', 1],
    ];
    const first = ask(null, ...counts);
    expect(first.about).toEqual(['Oak Elementary, Oak', 'Oak Middle, Oak']);
    expect(ask(first.answered('Yes, one school'), ...counts).about).toEqual([]);
    const second = ask(first.answered(NO), ...counts);
    expect(second.about).toEqual(['Oak, Oak Middle']);
    expect(ask(second.answered(NO), ...counts).about).toEqual([]);
  });

  it('may be two spellings of the same words', () => {
    const said = ask(null, ['St. Mary', 2], ['Saint Mary', 1]).answered(NO);
    expect(ask(said, ['Saint Mary', 3], ['St. Mary', 1]).about).toEqual([]);
    expect(ask(said, ['Saint Mary', 3], ['St. Mary', 1], ['Saint Mary School', 1]).about).toEqual([
      'Saint Mary, Saint Mary School',
    ]);
  });

  it('are one with a third as they were said to be, and with a fourth by the name that counts', () => {
    const counts: [string, number][] = [
      ['Oak', 3],
      ['Oak Elem. School', 2],
      ['OES', 1],
    ];
    const said = ask(null, ...counts).answered('All but “OES”');
    expect(ask(said, ...counts).about).toEqual([]);
    expect(ask(said, ...counts, ['Oak Elementary', 9]).about).toEqual(['Oak Elementary, Oak']);
  });
});

it('what stands in three hundred spellings and more is no school', () => {
  const many = (count: number) =>
    at(...Array.from({ length: count }, (_, n) => `Room ${1000 + n}`), 'Oak', 'Oak Elem.');
  expect(asked(many(298))).toEqual(['same-site: Oak Elem., Oak']);
  expect(asked(many(299))).toEqual([]);
});

describe('two schools in one cell', () => {
  it.each([
    'South; North',
    'South | North',
    'South\nNorth',
    'South/North',
    'North, South',
    'North & South',
    'North and South',
  ])('are told: %s', (text) => {
    expect(told(at(text, 'South', 'North'), 'two-sites')).toEqual([`C2 ${text}`]);
  });

  it('are one where no other row names both', () => {
    expect(
      at('Martin Luther King Jr.\nElementary', 'Oak/Pine Academy', 'Smith, Adams and Lee Center', 'South'),
    ).toMatchObject({ findings: [] });
  });
});

it('what stands for no school is none', () => {
  expect(at('N/A', 'TBD', '-', 'Oak').lines.map(({ site }) => site)).toEqual(['', '', '', 'Oak']);
});
