import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, readCsv } from '../kit/readCsv';

const roster = (header: string, ...rows: string[]) =>
  readCsv(
    [`Student ID,Student,${header}`, ...rows.map((row, at) => `${1001 + at},Student ${at},${row}`)].join(
      '\n',
    ),
  );

describe('minutes of a service that nobody gives are told with their column and rows', () => {
  it.each([
    ['SLP,SLP Min,Resource Min', ['Lund,60,120', 'Lund,30,'], 'Resource Min, E, nobody, 1'],
    [
      'SLP,SLP Min,OT,OT Min,Study Skills Min',
      ['Lund,60,Park,30,20', 'Lund,30,,,45'],
      'Study Skills Min, G, nobody, 2',
    ],
    [
      'Service,Provider,Min/Wk,OT Min,Resource Min',
      ['Speech,Lund,60,30,', 'Speech,Lund,30,,45'],
      'OT Min, F, nobody, 1, Resource Min, G, 1',
    ],
    [
      'Service,Provider,Min/Wk,Math Min',
      ['Resource,Lund,60,30', 'Resource,Lund,30,'],
      'Math Min, F, nobody, 1',
    ],
    ['SLP,SLP Min,SLP Group Min', ['Lund,60,30', 'Lund,30,15'], 'SLP Group Min, E, more'],
    ['SLP,SLP Min,Speech Min', ['Lund,60,30', 'Lund,30,15'], 'Speech Min, E, more'],
  ])('%s', (header, rows, about) => {
    expect(asked(roster(header, ...rows))).toEqual([`amount-or-not: ${about}`]);
  });

  it('of the whole sheet, however long', () => {
    const rows = Array.from({ length: 300 }, () => 'Lund,60,120');
    expect(asked(roster('SLP,SLP Min,Resource Min', ...rows))).toEqual([
      'amount-or-not: Resource Min, E, nobody, 300',
    ]);
  });

  it('in a sentence', () => {
    expect(
      questionText({ code: 'amount-or-not', about: ['OT Min', 'F', 'nobody', '1', 'PT Min', 'G', '2'] }),
    ).toBe(
      '“OT Min” (column F, 1 row) and “PT Min” (column G, 2 rows) seem to hold hours or minutes, and no column says who gives those services. They are left out until a column of providers is there.',
    );
  });

  it.each([
    ['SLP,SLP Min,Bus Min', ['Lund,60,20', 'Lund,30,20']],
    ['SLP,SLP Min,Instructional Minutes', ['Lund,60,1800', 'Lund,30,1800']],
    ['SLP,SLP Min,Resource Min', ['Lund,60,0', 'Lund,30,']],
    ['SLP,SLP Min,SLP Max', ['Lund,60,90', 'Lund,30,60']],
    ['Service,Provider,Min/Wk,Makeup Min', ['Speech,Lund,60,30', 'Speech,Lund,30,']],
  ])('but not what is no service, or says nothing: %s', (header, rows) => {
    expect(asked(roster(header, ...rows))).toEqual([]);
  });
});

describe('whoever helps is no other provider', () => {
  it.each(['Para', 'Paraprofessional Name', 'Aide', 'Co-Teacher', 'COTA', 'Interpreter'])('%s', (helper) => {
    const read = roster(`Service,Provider,${helper},Min/Wk`, 'Resource,Ramos,Lund,60', 'Resource,Cho,,30');
    expect(asked(read)).toEqual([]);
    expect(lines(read)).toEqual(['2 | Resource | Ramos | 60', '3 | Resource | Cho | 30']);
  });

  it('but where the provider is blank, the one beside may be it', () => {
    const read = roster('Service,Provider,Para,Min/Wk', 'Resource,Ramos,Lund,60', 'Para,,Lund,30');
    expect(asked(read)).toContain('two-columns: provider, Provider, Para, D, E');
  });

  it('nor is a service’s own column plainly somebody else', () => {
    const read = roster('Service,Provider,SLP,Min/Wk', 'Speech,Ramos,Lund,60', 'Resource,Cho,,30');
    expect(asked(read)).toEqual(['two-columns: provider, Provider, SLP, D, E']);
  });
});
