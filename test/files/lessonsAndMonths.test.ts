import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, minutes, readCsv as read, told } from '../kit/readCsv';

/** Minutes of a lesson, of a month and under a title that alone says what they are: read right, asked about, or told. */
const long = (header: string, ...rows: string[]) =>
  read(
    [
      `Student ID,Student,Service,Provider,${header}`,
      ...rows.map((row, at) => `${1001 + at},Student ${at},Speech,"Lund, Sara",${row}`),
    ].join('\n'),
  );

describe('lessons beside minutes without a period', () => {
  it.each(['Blocks', 'Periods', 'Class Periods', '# of Lessons', 'Mods', 'Session'])(
    'are asked about, since “%s” may say how often',
    (header) => {
      const roster = long(`${header},Min`, '3,90', '5,45');
      expect(minutes(roster)).toEqual([90, 45]);
      expect(asked(roster)).toEqual([`how-often: ${header}, E, 3`]);
    },
  );

  it('are asked about as a service’s own in a wide roster', () => {
    const roster = read(`
      Student ID,Student,SLP,SLP Blocks,SLP Min
      1001,"Alder, Ana","Lund, Sara",3,90`);
    expect(asked(roster)).toEqual(['how-often: SLP Blocks, D, 3, its service']);
  });

  it.each(['Blocks,Min/Wk', 'Period,Minutes', 'Block,Minutes'])(
    'are no question where the week is named, or only which lesson it is: %s',
    (header) => {
      const roster = long(header, '3,90');
      expect(minutes(roster)).toEqual([90]);
      expect(asked(roster)).toEqual([]);
    },
  );
});

describe('minutes of a lesson', () => {
  it.each([
    'Minutes per Class Period',
    'Min per block',
    'Minutes/Period',
    'Class Period Minutes',
    'Minutes per Class',
    'Block Length (min)',
  ])('are those of a session, and of no week by themselves: %s', (header) => {
    const roster = long(header, '45', '30');
    expect(minutes(roster)).toEqual([null, null]);
    expect(asked(roster)).toEqual([`amount-or-not: ${header}, E, a line`]);
  });

  it.each([
    ['Blocks per week,Min per block', '3,90', 270],
    ['Minutes per Lesson,Lessons per week', '45,3', 135],
    ['Class Period Minutes,Class Periods/Wk', '45,5', 225],
  ])('make a week with how many there are: %s', (header, row, expected) => {
    expect(minutes(long(header, row))).toEqual([expected]);
  });

  it('are told with the cell in a wide roster', () => {
    const roster = read(`
      Student ID,Student,SLP,SLP Min per block
      1001,"Alder, Ana","Lund, Sara",45`);
    expect(minutes(roster)).toEqual([null]);
    expect(told(roster, 'amount-not-made')).toEqual(['D2 SLP Min per block: 45']);
  });
});

describe('a title over “Wk”, “Mo” and “Yr”', () => {
  const students = [
    '1001,"Alder, Ana",Resource,"Ramos, Elena",90,,',
    '1002,"Birch, Bo",Speech,"Lund, Sara",,120,',
    '1003,"Cedar, Cy",Speech,"Lund, Sara",,,180',
  ];
  it.each([
    [',,,,Minutes,,', 'Student ID,Student,Service,Provider,Wk,Mo,Yr'],
    ['Student ID,Student,Service,Provider,Minutes,,', ',,,,Wk,Mo,Yr'],
    [',,,,Service Minutes per,,', 'Student ID,Student,Service,Provider,Week,Month,Year'],
  ])('makes minutes of each: those of the week are read, the others told: %s', (...header) => {
    const roster = read([...header, ...students].join('\n'));
    expect(minutes(roster)).toEqual([90, null, null]);
    expect(told(roster, 'amount-elsewhere').map((each) => each.slice(0, 2))).toEqual(['F4', 'G5']);
  });

  it('reads minutes of a month as those where there are no others', () => {
    const roster = read(`
      ,,,,Minutes,LRE
      Student ID,Student,Service,Provider,Mo,Hours
      1001,"Alder, Ana",Resource,"Ramos, Elena",120,5`);
    expect(minutes(roster)).toEqual([30]);
  });

  it('asks about numbers under them where the title is a service’s', () => {
    const roster = read(`
      ,,Speech,,OT,
      Student ID,Student,Provider,Wk,Provider,Wk
      1001,"Alder, Ana","Lund, Sara",90,"Park, Joon",30`);
    expect(minutes(roster)).toEqual([null, null]);
    expect(asked(roster).map((each) => each.slice(0, 21))).toEqual([
      'amount-or-not: Wk, D,',
      'amount-or-not: Wk, F,',
    ]);
  });
});

it('a title merged over both rows of a header says the period of its column as well', () => {
  const roster = read(`
    Student ID,Name,,Service,Provider,Minutes per Month,Service Dates,
    ,Last,First,,,,Start,End
    1001,Alder,Ana,Resource,"Ramos, Elena",120,8/24/2026,5/20/2027`);
  expect(minutes(roster)).toEqual([30]);
});

describe('columns of a month each', () => {
  const about = 'amount-or-not: Aug, E, each span, Sep, F, Oct, G';

  it('are told as one where lines have no minutes, also small ones', () => {
    expect(asked(long('Aug,Sep,Oct', '240,300,300', '120,120,90'))).toEqual([about]);
    expect(asked(long('Aug,Sep,Oct', '4,5,5'))).toEqual([about]);
    expect(asked(long('Aug Min,Sept. 2026,October Hours', '240,300,5'))).toEqual([
      'amount-or-not: Aug Min, E, each span, Sept. 2026, F, October Hours, G',
    ]);
  });

  it('are told beside minutes without a period, which may be a month’s as well', () => {
    expect(asked(long('Minutes,Aug,Sep,Oct', '60,240,300,300'))).toEqual([
      'amount-or-not: Aug, F, each span, Sep, G, Oct, H',
    ]);
    expect(asked(long('Min/Wk,Aug,Sep,Oct', '60,240,300,300'))).toEqual([]);
    expect(asked(long('Minutes,Aug,Sep,Oct', '60,3,2,4'))).toEqual([]);
  });

  it('say that a column of the planned ones would be read', () => {
    const text = questionText({ code: 'amount-or-not', about: ['Aug', 'E', 'each span', 'Sep', 'F'] });
    expect(text).toBe(
      '“Aug” (column E) and “Sep” (column F) seem to hold hours or minutes of a month, a week or a term each. Set up reads none of them: a column of those that are planned, headed “Minutes per month” or “Minutes per week”, would be read.',
    );
  });
});

it.each(['Q1,Q2,Q3', 'Week 1,Week 2,Week 3', '8/24,8/31,9/7', '1st Quarter,2nd Quarter,3rd Quarter'])(
  'columns of another span each are told, and marks are not: %s',
  (header) => {
    const [first] = header.split(',');
    expect(asked(long(header, '540,540,540'))[0]).toContain(`amount-or-not: ${first}, E, each span`);
    expect(asked(long(header, '83,91,78'))).toEqual([]);
  },
);

describe('periods that are ticked beside minutes', () => {
  it.each([
    ['Minutes,Weekly,Monthly', '60,,x', 'how-often: Weekly, F, x, ticked periods, Monthly, G, x'],
    ['Minutes,Monthly', '60,x', 'how-often: Monthly, F, x, ticked periods'],
    ['Min,Week,Month', '60,,x', 'how-often: Week, F, x, ticked periods, Month, G, x'],
  ])('are told, since the minutes are read as a week’s: %s', (header, row, about) => {
    expect(asked(long(header, row, header.split(',').length > 2 ? '30,x,' : '30,')).at(-1)).toBe(about);
  });

  it('are no question where only the week is ticked or the minutes name theirs', () => {
    expect(asked(long('Minutes,Weekly', '60,x'))).toEqual([]);
    expect(asked(long('Min/Wk,Weekly,Monthly', '60,x,', '30,,x'))).toEqual([]);
    expect(asked(long('Minutes,Year', '60,1'))).toEqual([]);
  });

  it('say where to name them', () => {
    const about = ['Weekly', 'F', 'x', 'ticked periods', 'Monthly', 'G', 'x'] as const;
    expect(questionText({ code: 'how-often', about })).toBe(
      '“Weekly” (column F, as “x”) and “Monthly” (column G, as “x”) only mark per what the hours or minutes are, and they are read as a week’s. Name it in one column, as “Month” under “Period”, and it is read.',
    );
  });
});

describe('two columns of hours or minutes', () => {
  it.each(['SPED Hours,Related Min', 'Direct Hours,Service Minutes'])(
    'are not added up where each is of something else: %s',
    (header) => {
      const roster = long(header, '5,30', '2,15');
      expect(minutes(roster)).toEqual([300, 120]);
      expect(asked(roster).map((each) => each.slice(0, 19))).toEqual(['two-columns: amount']);
    },
  );

  it('are added up where they are one amount’s', () => {
    const roster = long('Service Hours,Mins', '2,30', '1,15');
    expect(minutes(roster)).toEqual([150, 75]);
    expect(asked(roster)).toEqual([]);
  });

  it('are told where they are added up in a row and most others say the same twice', () => {
    const roster = long('Hours,Minutes', '5,300', '2,120', '1,30');
    expect(minutes(roster)).toEqual([300, 120, 90]);
    expect(told(roster, 'other-amount')).toEqual(['E4 Minutes: 30; Hours: 1']);
  });

  it.each([
    ['SLP,Min,Min', '60,30', 'amount-or-not: Min, E, more'],
    ['SLP,Hrs,Min', '1,30', 'amount-or-not: Min, E, more'],
  ])('behind one service are told, since one of them counts: %s', (header, row, about) => {
    const roster = read(`Student ID,Student,${header}\n1001,"Alder, Ana","Lund, Sara",${row}`);
    expect(minutes(roster)).toEqual([60]);
    expect(asked(roster)).toEqual([about]);
  });

  it('that say minutes in and out of class are told', () => {
    const roster = read(
      'Student ID,Student,Case Manager,Minutes In,Minutes Out\n1001,"Alder, Ana","Cho, Ben",200,30',
    );
    expect(asked(roster)).toEqual(['amount-or-not: Minutes Out, E, more']);
  });
});

describe('minutes of single days', () => {
  it.each(['A Day Min,B Day Min', 'SLP A Day Min,SLP B Day Min'])(
    'that come every other day are none of each day: %s',
    (header) => {
      const roster = read(`Student ID,Student,SLP,${header}\n1001,"Alder, Ana","Lund, Sara",84,84`);
      expect(minutes(roster)).toEqual([null]);
      expect(asked(roster)).toHaveLength(2);
    },
  );

  it('under their letters are told as one, and “M” and “F” alone are a sex', () => {
    const days = (header: string, row: string) =>
      asked(read(`Student ID,Student,Case Manager,${header}\n1001,"Alder, Ana","Cho, Ben",${row}`));
    expect(days('M,T,W,Th,F', '30,30,30,30,30')).toEqual([
      'amount-or-not: M, D, each day, T, E, W, F, Th, G, F, H',
    ]);
    expect(days('M,F', '30,30')).toEqual([]);
  });
});

it('“1 hr 30 min” makes no hours of a number alone', () => {
  expect(minutes(long('Time per Week', '1 hr 30 min', '30'))).toEqual([90, 30]);
});

it('how often it is anticipated counts as how often it is', () => {
  expect(
    minutes(long('Anticipated Frequency of Service(s),Amount of Time', '5 x weekly,60 minutes')),
  ).toEqual([300]);
});

it('minutes and how often that stand again for another service are asked about', () => {
  const roster = read(`
    ,,,Service 1,,,Service 2,,
    Student ID,Student,Case Manager,Type,Min,Freq,Type,Min,Freq
    1001,"Alder, Ana","Cho, Ben",Resource,30,5x/wk,Speech,30,1x/wk
    1002,"Birch, Bo","Cho, Ben",Resource,45,5x/wk,,,`);
  expect(asked(roster)).toEqual(['two-columns: amount, Min, Min, E, H']);
});

it.each(['Transportation', 'Missed', 'Prior'])(
  'minutes under a title of something else are none of a service: %s',
  (title) => {
    const roster = read(`
    ,,,,${title},Notes
    Student ID,Student,Service,Provider,Minutes,Text
    1001,"Alder, Ana",Resource,"Lund, Sara",30,a`);
    expect(minutes(roster)).toEqual([null]);
    expect(asked(roster)).toEqual(['amount-or-not: Minutes, E, a line']);
  },
);

it('hours under “LRE” are LRE hours', () => {
  const roster = read(`
    ,,,,LRE,Sped
    Student ID,Student,Service,Provider,Hours,Min/Wk
    1001,"Alder, Ana",Resource,"Lund, Sara",30,60`);
  expect(minutes(roster)).toEqual([60]);
  expect(roster.columns).toMatchObject({ lre: 'E' });
});
