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
  ])('no two are told of %s: %s', (header, one, other) => {
    expect(asked(roster(header, one, other)).filter((each) => each.startsWith('unread'))).toEqual([]);
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
  ])('are none: %s, %s', (header, one, other) => {
    expect(asked(roster(header, one, other))).toEqual([]);
  });
});
