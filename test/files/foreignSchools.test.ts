import { describe, expect, it } from 'vitest';
import { answersTo } from '../../src/app/setUp/answers';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
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
  ])('is asked about once: %j', (schools, expected) => {
    expect(asked(at(...schools))).toEqual(expected.map((names) => `same-site: ${names}`));
  });

  it.each([
    ['Oak', 'OAK', ' oak '],
    ['Oak Elementary', 'Oak Middle', 'Oak High'],
    ['PS 101', 'PS 102', 'School 5', 'School 7'],
    ['Northside', 'Southside', 'East Elementary', 'West Elementary'],
    ['Lincoln A', 'Lincoln B'],
  ])('is none of these: %s, %s', (...schools) => {
    expect(at(...schools)).toMatchObject({ questions: [], findings: [] });
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

describe('two schools in one cell', () => {
  it.each([
    'South; North',
    'South | North',
    'South/North',
    'North, South',
    'North & South',
    'North and South',
  ])('are told: %s', (text) => {
    expect(told(at(text, 'South', 'North'), 'two-sites')).toEqual([`C2 ${text}`]);
  });

  it('are one where no other row names both', () => {
    expect(at('Oak/Pine Academy', 'Smith, Adams and Lee Center', 'South')).toMatchObject({ findings: [] });
  });
});

it('what stands for no school is none', () => {
  expect(at('N/A', 'TBD', '-', 'Oak').lines.map(({ site }) => site)).toEqual(['', '', '', 'Oak']);
});
