import { describe, expect, it } from 'vitest';
import { answersTo } from '../../src/app/setUp/answers';
import { lookAtRoster } from '../../src/app/setUp/lookAtRoster';
import { questionText } from '../../src/app/words/questionText';
import { fileSheets } from '../../src/files/fileSheets';
import { asked, readCsv } from '../kit/readCsv';

const roster = (header: string, one: string, other: string) =>
  readCsv(`
    Student ID,Student,${header}
    1001,"Alder, Ana",${one}
    1002,"Birch, Ben",${other}`);

describe('two things in one cell are told, and none is taken for the other', () => {
  it.each([
    ['School / Grade', 'Oak Elem / 3', 'Oak Elem / 4', 'Oak Elem / 3, grade'],
    ['Grade & School', '"K, Oak"', '"4, Oak"', 'K, Oak, site'],
    ['School', 'Oak Elem (3rd)', 'Elm Middle (7th)', 'Oak Elem (3rd), grade'],
    ['School', 'Oak Elem 3', 'Oak Elem 4', 'Oak Elem 3, grade'],
    ['School', 'Oak K', 'Elm 7th', 'Oak K, grade'],
    ['School', 'K Oak', 'Gr 7 Elm', 'K Oak, grade'],
    ['School Grade', 'Oak 3', 'Elm 7', 'Oak 3, grade'],
    ['Start/End Dates', '8/15/26-6/1/27', '8/15/26 - 6/1/27', '8/15/26-6/1/27, end'],
  ])('%s', (header, one, other, about) => {
    const read = roster(`${header},Service,Provider`, `${one},Speech,Lund`, `${other},OT,Park`);
    const [field] = about.endsWith('end') ? ['start'] : about.endsWith('site') ? ['grade'] : ['site'];
    const [example, second] = about.split(/, (?=\w+$)/);
    expect(asked(read)).toEqual([`unread-column: ${header}, C, ${field}, ${example}, ${second}`]);
    expect(read.lines.map(({ site, grade, start }) => site + grade + start)).toEqual(['', '']);
  });

  it('also where the provider can be told from what stands beside', () => {
    const read = roster('Service/Provider', 'Speech - Lund', 'OT - Park');
    expect(asked(read)).toEqual([
      'unread-column: Service/Provider, C, service, Speech - Lund, provider, provider',
    ]);
    expect(read.lines.map(({ provider }) => provider)).toEqual(['Lund', 'Park']);
  });

  it.each([
    ['School,Grade,Teacher/Case Manager', 'Oak,3,Ramos', 'Oak,4,Cho'],
    ['School,Grade,School/Grade,Provider', 'Oak,3,Oak / 3,Ramos', 'Oak,4,Oak / 4,Cho'],
    ['School,Provider', 'Oak - North,Ramos', 'Oak - South,Cho'],
    ['School,Provider', 'PS / 101,Ramos', 'PS / 102,Cho'],
    ['Program/Service,Provider', 'Speech,Ramos', 'Speech / Language,Cho'],
    ['Service - Provider', '"Ramos, Elena"', '"Cho, Ben"'],
    ['Grade/Homeroom,School,Provider', '3 - Smith,Oak,Ramos', '4 - Hobbs,Oak,Cho'],
    ['Student - Address,School,Provider', '"12 Main St, Lakeview",Oak,Ramos', '"8 Elm St, Lakeview",Oak,Cho'],
    ['Parent - Name,School,Provider', '"Alder, Bea",Oak,Ramos', '"Birch, Bea",Oak,Cho'],
  ])('no two are told of %s: %s', (header, one, other) => {
    expect(asked(roster(header, one, other)).filter((each) => each.startsWith('unread'))).toEqual([]);
  });

  it('nor where the student’s name stands in two columns', () => {
    const read = readCsv(`
      Student ID,Last Name,First Name,Student - Address,Parent - Name,Provider
      1001,Alder,Ana,"12 Main St, Lakeview","Alder, Bea",Ramos
      1002,Birch,Ben,"8 Elm St, Lakeview","Birch, Bea",Cho`);
    expect(asked(read)).toEqual([]);
  });

  it.each([
    ['02 - Oak Elementary', '05 - Elm Middle'],
    ['Oak (03)', 'Elm (05)'],
    ['PS 12', 'PS 9'],
    ['Elementary School 3', 'Elementary School 4'],
    ['3 Oak Elem', '7 Elm Middle'],
    ['Oak 3', 'Oak 4'],
    ['Early Childhood Center 1', 'Early Childhood Center 2'],
    ['Success Academy Harlem 1', 'Success Academy Harlem 4'],
    ['Lakeview Elementary School 0', 'Lakeview Elementary School 3'],
  ])('a number of the school’s own is no grade: %s, %s', (one, other) => {
    const read = roster('School,Grade,Provider', `${one},3,Ramos`, `${other},7,Cho`);
    expect(read.lines.map(({ site }) => site)).toEqual([one, other]);
    expect(asked(read)).toEqual([]);
  });

  it('two schools with two grades each have no numbers for names', () => {
    const read = readCsv(`
      Student ID,Student,School,Provider
      1001,"Alder, Ana",Oak 3,Ramos
      1002,"Birch, Ben",Oak 4,Ramos
      1003,"Cole, Cy",Elm 3,Cho
      1004,"Dunn, Di",Elm 5,Cho`);
    expect(asked(read)).toEqual(['unread-column: School, C, site, Oak 3, grade']);
  });

  it('one student a school makes no school of both, where the header speaks of both', () => {
    const read = roster('School / Grade,Provider', 'Oak / 3,Ramos', 'Elm / 4,Cho');
    expect(asked(read)).toEqual(['unread-column: School / Grade, C, site, Oak / 3, grade']);
  });

  it('a school with a grade in words is told under any header of schools', () => {
    const read = roster('School/Building,Provider', 'Oak Elem (3rd),Ramos', 'Elm Middle (7th),Cho');
    expect(asked(read)).toEqual(['unread-column: School/Building, C, site, Oak Elem (3rd), grade']);
  });

  it('is said in a sentence, and settled once it is noted', () => {
    const grid = [
      ['Student ID', 'School / Grade', 'Provider'],
      ['1001', 'Oak Elem / 3', 'Ramos'],
      ['1002', 'Oak Elem / 4', 'Cho'],
    ];
    const sheets = fileSheets([{ name: 'Roster', grid }]);
    const seen = lookAtRoster(sheets, null, null);
    const [question] = seen.questions;
    if (!question || !seen.mapping) throw new Error('It is asked.');
    expect(questionText(question)).toBe(
      '“School / Grade” (column B) seems to hold the site and the grade in one cell, as “Oak Elem / 3”: it is left out. A column for each would be read.',
    );
    expect(
      questionText({ code: 'unread-column', about: ['A/B', 'B', 'parents', 'x / y', 'address', 'parents'] }),
    ).toContain('it is read as the parents alone.');
    const [noted] = answersTo(question, seen.mapping, grid);
    expect(lookAtRoster(sheets, null, noted?.mapping ?? null).questions).toEqual([]);
  });
});

describe('numbers under a service of which another column says who gives it', () => {
  it.each([
    ['Provider - Speech,Service - Speech', 'Lund,60', 'Lund,30', 'Service - Speech, D, a line, Speech'],
    ['Speech Provider,Speech Service', 'Lund,60', 'Lund,30', 'Speech Service, D, a line, Speech'],
    ['Speech Provider,Speech', 'Lund,60', 'Lund,30', 'Speech, D, a line, Speech'],
    [
      'Provider - Speech,Service - Speech',
      'Lund,Speech: 60',
      'Lund,Speech: 30',
      'Service - Speech, D, in words, Speech: 60',
    ],
    [
      'Provider - Speech,Notes',
      'Lund,Service - Speech: 60',
      'Lund,',
      'Notes, D, in words, Service - Speech: 60',
    ],
    ['Provider,Service', 'Lund,Speech 60', 'Lund,OT 30', 'Service, D, in words, Speech 60'],
  ])('are asked about: %s, %s', (header, one, other, about) => {
    expect(asked(roster(header, one, other))).toEqual([`amount-or-not: ${about}`]);
  });

  it.each([
    ['Provider - Speech,Service - Speech', 'Lund,Articulation', 'Lund,Language'],
    ['Provider,Service', 'Lund,Speech 1', 'Lund,Speech 2'],
    ['Provider,Service,Min/Wk', 'Lund,Speech 60,60', 'Lund,OT 30,30'],
    ['Provider,Room', 'Lund,Resource 101', 'Lund,SDC 12'],
    ['Provider,Location', 'Lund,Resource 101', 'Lund,SDC 12'],
    ['SLP,SLP Min,Speech Min,OT', 'Lund,60,,Park', 'Lund,30,,Park'],
    ['Speech Provider,Speech Min,Speech,OT', 'Lund,60,2,Park', 'Lund,30,2,Park'],
  ])('are none: %s, %s', (header, one, other) => {
    expect(asked(roster(header, one, other))).toEqual([]);
  });
});
