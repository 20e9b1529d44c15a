import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, readCsv, told } from '../kit/readCsv';

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
    ['SLP,SLP Min,Resource Min ', ['Lund,60,120', 'Lund,30,0'], 'Resource Min, E, nobody, 2'],
    ['SLP,Hrs,Min', ['Lund,1,30', 'Lund,2,0'], 'Min, E, more'],
    ['SLP,Min,Min ', ['Lund,60,30', 'Lund,30,0'], 'Min, E, more'],
    ['SLP,SLP Min,Grade,Min', ['Lund,60,3,30', 'Lund,30,4,15'], 'Min, F, more'],
    ['SLP,Min,Min,Min', ['Lund,60,0,30', 'Lund,30,0,15'], 'Min, F, more'],
    ['SLP,Min,Min,Min', ['Lund,60,10,30', 'Lund,30,,15'], 'Min, E, more, Min, F'],
    [
      'SLP,SLP Min,Math Provider,Math Min,Service Math Min,Math Group Min',
      ['Lund,60,Ramos,60,30,10', 'Lund,30,Ramos,30,15,10'],
      'Service Math Min, G, more, Math Group Min, H',
    ],
    ...[
      'School Social Work Min/Wk',
      'School Psychologist Min',
      'School Nurse Min',
      'Class Within a Class Min',
      'Specialized Academic Instruction Min',
      'Speech Minutes Required',
    ].map((title): [string, string[], string] => [
      `Service,Provider,Min/Wk,${title}`,
      ['Resource,Lund,60,30', 'Resource,Lund,30,'],
      `${title}, F, nobody, 1`,
    ]),
    ...['Speech Frequency', 'OT Frequency', 'OT Freq', 'Therapy Frequency'].map(
      (title): [string, string[], string] => [
        `Service,Provider,Min/Wk,${title}`,
        ['Resource,Lund,60,30 min 2x/wk', 'Resource,Lund,30,'],
        `${title}, F, nobody, 1`,
      ],
    ),
    [
      'Service,Provider,Minutes,Speech Frequency',
      ['Resource,Lund,60,30 min 2x/wk', 'Resource,Lund,30,'],
      'Speech Frequency, F, nobody, 1',
    ],
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
    ['SLP,Min,Locker', ['Lund,60,12', 'Lund,30,15']],
    ['Service,Provider,Min/Wk,Speech Frequency', ['Resource,Lund,60,2', 'Resource,Lund,30,3']],
    ['Service,Provider,Min/Wk,Makeup Min', ['Speech,Lund,60,30', 'Speech,Lund,30,']],
    ['Service,Provider,Min/Wk,Speech Frequency', ['Resource,Lund,60,2x/wk', 'Resource,Lund,30,']],
    ...[
      'Minutes Outside Gen Ed',
      'Removal Minutes',
      'Minutes with Non-Disabled Peers',
      'ESY Minutes',
      'Minutes Provided',
      'Minutes Received',
      'Minutes Required',
      'Scheduled Minutes',
      'Actual Minutes',
      'Billable Minutes',
      'Medicaid Minutes',
      'Min/Term',
      'Min per Grading Period',
      'Math Min/Term',
    ].map((title): [string, string[]] => [
      `Service,Provider,Min/Wk,${title}`,
      ['Speech,Lund,60,30', 'Speech,Lund,30,40'],
    ]),
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

it('the minutes of a program beside a related service are told', () => {
  const read = roster('Program,Related Service,Provider,RS Min', 'Resource 300 min,Speech,Lund,60');
  expect(told(read, 'other-amount')).toEqual(['C2 Resource 300 min']);
});

it('numbered service lines, as Synergy heads them, are services', () => {
  const read = roster(
    'Service Line 1,Service Line 1 Provider,Service Line 1 Minutes,Service Line 1 Frequency,Service Line 2,Service Line 2 Provider,Service Line 2 Minutes,Service Line 2 Frequency',
    'Speech,Lund,30,2x/week,OT,Park,30,1x/week',
    'Resource,Ramos,45,Daily,,,,',
  );
  expect(asked(read)).toEqual([]);
  expect(lines(read)).toEqual(['2 | Speech | Lund | 60', '2 | OT | Park | 30', '3 | Resource | Ramos | 225']);
});

describe('services that are numbered', () => {
  it.each([
    'Related Service 1,RS 1 Provider,RS 1 Amt,RS 1 Freq,Related Service 2,RS 2 Provider,RS 2 Amt,RS 2 Freq',
    'Direct Svc 1,Direct Svc 1 Staff,Direct Svc 1 Min,Direct Svc 1 Freq,Direct Svc 2,Direct Svc 2 Staff,Direct Svc 2 Min,Direct Svc 2 Freq',
  ])('have their own people, minutes and times: %s', (header) => {
    const read = roster(header, 'Speech,Lund,30,2x/wk,OT,Park,20,3x/wk', 'PT,Ito,20,1x/wk,,,,');
    expect(asked(read)).toEqual([]);
    expect(lines(read)).toEqual(['2 | Speech | Lund | 60', '2 | OT | Park | 60', '3 | PT | Ito | 20']);
  });

  it('are given by nobody’s room', () => {
    const read = roster('Case Manager,Direct Svc 1 Min,Direct Svc 1 Loc', 'Ramos,60,Rm 3', 'Ramos,30,Rm 4');
    expect(read.people.map(({ name }) => name)).toEqual(['Ramos']);
  });
});

it.each([
  ['Speech Provider,Speech Minutes,Speech Period', 'Lund,120,M', 'Lund,120,M'],
  ['Service,Provider,Minutes,Per', 'Speech,Lund,120,M', 'Speech,Lund,120,M'],
])('a column of nothing but M is one of months: %s', (header, ...rows) => {
  expect(roster(header, ...rows).lines.map(({ minutesPerWeek }) => minutesPerWeek)).toEqual([30, 30]);
});
