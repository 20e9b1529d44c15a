import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { readAs } from '../../src/contract/readAs';
import { asked, minutes, readCsv, told } from '../kit/readCsv';

/** What a row says of its hours or minutes besides the column that counts. */
const rows = (header: string, ...cells: string[]) =>
  readCsv(
    [
      `Student ID,Student,Service,Provider,${header}`,
      ...cells.map((row, at) => `${1001 + at},"Alder, A${at}",Speech,"Lund, Sara",${row}`),
    ].join('\n'),
  );

describe('another amount in the same row is told, and the column goes on counting', () => {
  it.each([
    [
      'Minutes/Session,Sessions/Week,Total Minutes/Week',
      ['30,5,150', '30,2,200', '30,3,90'],
      [150, 200, 90],
      ['G3 Total Minutes/Week: 200; Minutes/Session: 30; Sessions/Week: 2'],
    ],
    [
      'Minutes/Session,Sessions/Week,Total',
      ['30,5,150', '30,2,200', '30,3,90'],
      [150, 60, 90],
      ['G3 Total: 200; 60 minutes a week'],
    ],
    [
      'Min/Wk,Notes',
      ['30,new minutes 60 per week from 10/1', '60,'],
      [30, 60],
      ['F2 new minutes 60 per week from 10/1'],
    ],
    [
      'Min/Wk,Notes',
      ['60,now 2 x 45 min weekly', '60,IEP says 120 minutes per month.'],
      [60, 60],
      ['F2 now 2 x 45 min weekly', 'F3 IEP says 120 minutes per month.'],
    ],
  ])('%s', (header, cells, expected, findings) => {
    const roster = rows(header, ...cells);
    expect(minutes(roster)).toEqual(expected);
    expect(told(roster, 'other-amount')).toEqual(findings);
  });

  it.each([
    [
      'Weekly Minutes,Monthly Minutes,Quarterly Minutes',
      ['60,,', ',60,', ',,45', '30,120,'],
      [60, null, null, 30],
      ['F3 Monthly Minutes: 60', 'G4 Quarterly Minutes: 45'],
    ],
    ['Min/Wk,MPM', ['60,', ',120', '?,120'], [60, null, null], ['F3 MPM: 120']],
    ['Min/Wk,Bus Minutes', ['60,', ',120'], [60, null], []],
    ['Direct Min/Wk,Consult Min/Wk', ['30,15', ',15'], [30, null], ['F3 Consult Min/Wk: 15']],
  ])(
    'but where that is blank the line’s are unknown, and are told as that: %s',
    (header, cells, expected, findings) => {
      const roster = rows(header, ...cells);
      expect(minutes(roster)).toEqual(expected);
      expect(told(roster, 'amount-elsewhere')).toEqual(findings);
      expect(told(roster, 'other-amount')).toEqual([]);
      expect(readAs('amount-elsewhere')).toBe('unknown');
    },
  );

  it('of several columns of one line it is said that one alone counts', () => {
    expect(questionText({ code: 'amount-or-not', about: ['Group Min', 'F', 'more', 'Class Min', 'G'] })).toBe(
      '“Group Min” (column F) and “Class Min” (column G) seem to hold more hours or minutes of the same lines. Only one column counts, and Set up doesn’t add them up: a column with their sum would be read.',
    );
  });

  it('a service with its minutes behind it is told, and two of them as two services', () => {
    const roster = readCsv(`
      Student ID,Student,Case Manager,Related Services,Minutes
      1001,"Alder, Ana","Ramos, Elena","Speech - 30 min/wk, OT - 15 min/wk",300
      1002,"Birch, Ben","Ramos, Elena",Speech - 60 MPM,150`);
    expect(told(roster, 'two-services').map((each) => each.slice(0, 2))).toEqual(['D2']);
    expect(told(roster, 'other-amount').map((each) => each.slice(0, 2))).toEqual(['D2', 'D3']);
  });

  it.each([
    [
      'a remark that says the same',
      'Min/Wk,Notes',
      ['60,"2x/week for 30 min, see IEP"', '30,120 min per month'],
    ],
    ['a remark on something else', 'Min/Wk,Notes', ['60,breaks every 30 min; nurse 9:15', '30,room 4']],
    ['an accommodation', 'Min/Wk,Accommodations', ['60,walks 10 min daily', '30,']],
    ['a total of another period', 'Minutes/Session,Sessions/Week,Total/Month', ['30,5,600', '30,2,240']],
    ['a total of all that a student has', 'Min/Wk,Total', ['30,90', '60,120']],
  ])('%s is not told', (_, header, cells) => {
    const roster = rows(header, ...cells);
    expect(roster.findings).toEqual([]);
    expect(asked(roster)).toEqual([]);
  });
});

describe('a header without a period', () => {
  const said = 'amount-or-not: Minutes, E, another period';

  it('is asked about where a note below it or a title names another than the week', () => {
    const below = readCsv(`
      Student ID,Student,Service,Provider,Minutes
      ,,,,(per month)
      1001,"Alder, Ana",Resource,"Ramos, Elena",240`);
    expect(minutes(below)).toEqual([null]);
    expect(asked(below)).toEqual([`${said}, (per month), E2`]);
    const over = readCsv(`
      IEP MINUTES PER MONTH - OAK,,,,
      Student ID,Student,Service,Provider,Minutes
      1001,"Alder, Ana",Resource,"Ramos, Elena",240`);
    expect(asked(over)).toEqual([`${said}, IEP MINUTES PER MONTH - OAK, A1`]);
  });

  it.each([
    ['the note says the week', ',,,,(per week)', 'Minutes', '240'],
    ['the header says the week', 'All minutes are monthly', 'Min/Wk', '240'],
    ['a column says how often', 'All minutes are monthly', 'Minutes,Frequency', '240,Weekly'],
    ['a title speaks of a meeting', '"Meeting: 1 hour each month, room 4"', 'Minutes', '240'],
  ])('is not where %s', (_, note, header, cells) => {
    const roster = readCsv(
      [
        ...(note.startsWith(',') ? [] : [note]),
        `Student ID,Student,Service,Provider,${header}`,
        ...(note.startsWith(',') ? [note] : []),
        `1001,"Alder, Ana",Resource,"Ramos, Elena",${cells}`,
      ].join('\n'),
    );
    expect(minutes(roster)).toEqual([240]);
    expect(asked(roster)).toEqual([]);
  });
});

describe('a service with its minutes behind it, beside minutes', () => {
  const named = (...rows: string[]) =>
    told(
      readCsv(
        [
          'Student ID,Student,Service,Provider,Min/Wk',
          ...rows.map((row, at) => `${1001 + at},Student ${at},${row}`),
        ].join('\n'),
      ),
      'other-amount',
    );

  it.each([
    ['Speech 60', '90'],
    ['Speech: 30', '60'],
    ['OT (45 min)', '60'],
    ['Speech - 240', '60'],
  ])('that say otherwise is told: %s beside %s', (service, minutes) => {
    expect(named(`${service},Lund,${minutes}`, 'Speech 60,Lund,60')).toEqual([`C2 ${service}`]);
  });

  it.each([
    ['Speech 60', '60'],
    ['Speech 30', '2x30'],
    ['Speech 02', '60'],
    ['Speech 12', '60'],
    ['Speech 60', ''],
  ])('that say the same, or are no minutes, is not: %s beside %s', (service, minutes) => {
    expect(named(`${service},Lund,${minutes}`, 'OT,Lund,60')).toEqual([]);
  });

  it('a code that a service has on every row is none', () => {
    expect(named('Speech (415),Lund,60', 'Speech (415),Lund,30', 'OT 450,Park,30')).toEqual([]);
    expect(named('Speech 240,Lund,60', 'Speech 300,Lund,30')).toEqual(['C2 Speech 240', 'C3 Speech 300']);
  });
});

it('a service’s text with minutes and a name in it is told where no column has either', () => {
  const roster = readCsv(`
    Student ID,Student,Case Manager,Services
    1001,"Alder, Ana",Ramos,Speech - 60 MPW - Lund
    1002,"Birch, Ben",Cho,OT - 30 MPM - Kerr`);
  expect(asked(roster)).toEqual(['amount-or-not: Services, D, in words, Speech - 60 MPW - Lund']);
});

it('minutes a week that those of a day don’t make are told', () => {
  const roster = rows('Minutes per Day,Days per Week,Minutes per Week', '45,5,225', '30,4,100');
  expect(minutes(roster)).toEqual([225, 100]);
  expect(told(roster, 'other-amount')).toEqual([
    'G3 Minutes per Week: 100; Minutes per Day: 30; Days per Week: 4',
  ]);
});

it.each(['Min Type', 'Basis'])('a column of units makes the amounts whatever it is called: %s', (title) => {
  expect(minutes(rows(`Min,${title}`, '45,MPW', '240,MPM', '30,min per day', '60,per quarter'))).toEqual([
    45,
    60,
    150,
    null,
  ]);
});

it('the parts of a total that counts are told only where they are a service’s', () => {
  const asks = (header: string) => asked(rows(header, '150,330', ',225'));
  expect(asks('Math Min,Total Min')).toEqual([]);
  expect(asks('OT Min,Total Min')).toEqual(['amount-or-not: OT Min, E, nobody, 1']);
});

it.each([
  ['Minutes per Session,Sessions per Year', '30,38', '30,76', '30,36'],
  ['Annual Minutes,Unit', '1140,minutes', '2280,minutes', '1080,minutes'],
])('a year of 38 weeks is no slip of most rows: %s', (header, one, other, usual) => {
  const year = (...cells: string[]) => told(rows(`Minutes per Week,${header}`, ...cells), 'other-amount');
  expect(year(`30,${one}`, `60,${other}`, `30,${usual}`)).toEqual([]);
  expect(year(`30,${one}`, `30,${usual}`)).toHaveLength(1);
});

it('what is longer than a remark tells a story, whatever number stands in it', () => {
  const named = (dashes: number) => rows('Min/Wk,Notes', `30,Speech ${'-'.repeat(dashes)} 60 min`, '60,');
  expect(told(named(1), 'other-amount')).toEqual(['F2 Speech - 60 min']);
  expect(told(named(400), 'other-amount')).toEqual([]);
});

describe('a number behind a service', () => {
  const sai = (...minutesOf: number[]) =>
    readCsv(
      [
        'Student ID,Student,Service,Provider,Min/Wk',
        ...minutesOf.map(
          (each, at) => `${1001 + at},A${at},Specialized Academic Instruction (330),Ramos,${each}`,
        ),
      ].join('\n'),
    );

  it.each([[[330, 150]], [[330, 330, 150, 60]]])(
    'is its code, though some have as many minutes: %j',
    (all) => {
      expect(told(sai(...all), 'other-amount')).toEqual([]);
    },
  );

  it('is its minutes where most have them', () => {
    expect(told(sai(330, 330, 150), 'other-amount')).toEqual(['C4 Specialized Academic Instruction (330)']);
  });
});
