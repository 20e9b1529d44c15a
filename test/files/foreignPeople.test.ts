import { describe, expect, it } from 'vitest';
import { asked, lines, readCsv, told } from '../kit/readCsv';

describe('columns of people beside those of services', () => {
  it('are services too where they are headed so: SSW', () => {
    const roster = readCsv(`
      Student,State ID (SIS),Resource,SLP,SSW Provider,Paraprofessional (1:1)
      "Alder, Ana",1001,Elena Ramos,Sara Lund,Ida Voss,
      "Birch, Ben",1002,Elena Ramos,,,yes`);
    expect(lines(roster)).toEqual([
      '2 | Resource | Elena Ramos | ',
      '2 | SLP | Sara Lund | ',
      '2 | SSW | Ida Voss | ',
      '3 | Resource | Elena Ramos | ',
    ]);
    expect(asked(roster)).toEqual([]);
  });

  it('are asked about where no known service is named', () => {
    const roster = readCsv(`
      Student ID,Student,SLP,OT,Mindfulness,Gen Ed Teacher,Parent
      1001,"Alder, Ana",Sara Lund,Joon Park,Ida Voss,Ann Hobbs,Pam Alder
      1002,"Birch, Ben",Sara Lund,,Ida Voss,Jo Lee,Bob Birch`);
    expect(asked(roster)).toEqual(['teacher-or-not: Gen Ed Teacher, F', 'teacher-or-not: Mindfulness, E']);
  });

  it('are asked about where a second one serves the same line', () => {
    const roster = readCsv(`
      Student ID,Student,Primary Provider,Secondary Provider,Service
      1001,"Alder, Ana","Ramos, Elena","Cho, Ben",Resource
      1002,"Birch, Ben","Ramos, Elena",,Resource`);
    expect(lines(roster)).toEqual(['2 | Resource | Ramos, Elena | ', '3 | Resource | Ramos, Elena | ']);
    expect(asked(roster)).toEqual(['two-columns: provider, Primary Provider, Secondary Provider, C, D']);
  });

  it.each(['Co-Case Manager', 'Secondary Case Manager', 'Backup CM', 'Case Manager 2'])(
    'are asked about where a second one manages the same case: %s',
    (header) => {
      const roster = (other: string) =>
        readCsv(`
          Student ID,Student,Case Manager,${header},Service,Provider
          1001,"Alder, Ana","Ramos, Elena",${other},Resource,"Lund, Sara"`);
      expect(asked(roster('"Cho, Ben"'))).toEqual([
        `two-columns: caseManager, Case Manager, ${header}, C, D`,
      ]);
      expect(asked(roster(''))).toEqual([]);
    },
  );

  it('are asked about where they stand under an unknown header and no provider is known', () => {
    const roster = (header: string) =>
      readCsv(`
        Student ID,Student,${header},Case Manager,Parent
        1001,"Alder, Ana","Lund, Sara","Ramos, Elena","Alder, Pam"`);
    expect(asked(roster('Team Member'))).toEqual(['teacher-or-not: Team Member, C']);
    expect(asked(roster('Coach'))).toEqual(['teacher-or-not: Coach, C']);
    for (const header of ['Sibling', 'Transportation', 'Lunch', 'Feeder', 'State Assessment', 'Track'])
      expect(asked(roster(header))).toEqual([]);
  });

  it('are nobody where they say how often', () => {
    const roster = readCsv(`
      Student ID,Student,Speech Min,Speech Freq,Provider
      1001,"Alder, Ana",30,2x/wk,"Lund, Sara"
      1002,"Birch, Ben",30,3 per six weeks,"Lund, Sara"`);
    expect(roster.people.map(({ name }) => name)).toEqual(['Lund, Sara']);
  });
});

describe('a name in the cells of people', () => {
  const staffed = (...names: string[]) =>
    readCsv(
      [
        'Student ID,Student,Service,Provider',
        ...names.map((name, at) => `${1001 + at},"Alder, A${at}",Speech,"${name}"`),
      ].join('\n'),
    );
  const people = ({ people: all }: ReturnType<typeof readCsv>) =>
    all.map(({ name, lines: held }) => `${name} ${held}`);

  it('is one person’s with the number of a system, and with a stray sign behind it', () => {
    const roster = staffed(
      'Ramos, Elena (10234)',
      'Ramos, Elena [10234]',
      '10234 - Ramos, Elena',
      'Ramos, Elena #10234',
      'Ramos, Elena;',
      'Elena Ramos*',
      'Ramos, Elena',
    );
    expect(people(roster)).toEqual(['Ramos, Elena 7']);
    expect(roster).toMatchObject({ findings: [], questions: [] });
  });

  it.each(['Lund 30x2', 'Cho 30/wk', 'Lund 60/mo', 'Park 15', 'Lund (150)', 'Park 30 min/week'])(
    'is told where minutes stand behind it: %s',
    (text) => {
      expect(told(staffed('Ramos, Elena', text), 'odd-name')).toEqual([`D3 ${text}`]);
      expect(
        asked(staffed('Ramos, Elena', text)).filter((each) => !each.startsWith('amount-or-not')),
      ).toEqual([]);
    },
  );

  it.each([
    'Sunrise Therapy LLC',
    'Kids First Pediatric Therapy',
    'Northwest AEA',
    'Soliant, LLC',
    'Oak Elementary',
    '30 wk',
    'Ozark Special Ed Coop',
    'Ozark Co-op',
    'Soliant, LLC',
    'Soliant, Health Inc',
    'Bright, Pediatric Therapy Services',
    'See Ms. Lund',
    'see notes',
    'per IEP',
    'Per IEP',
    'Per Diem',
    'Per Ms. Lund',
    'per olsen',
    'ask Dana',
    'consult',
    'Consult only',
    'Monitoring',
    'pull-out',
    'Dismissed',
    'as needed',
  ])('is told where an agency, a school or an amount stands in its place: %s', (text) => {
    expect(told(staffed('Ramos, Elena', 'Park, Joon', text), 'odd-name')).toEqual([`D4 ${text}`]);
  });

  it.each([
    'Center, Bo',
    'Coop, James R',
    'Coop, Mary Ann',
    'Jane Coop',
    'Ms. Coop',
    'See, Linda',
    'See-Lee, Ann',
    'Per Olsen',
    'Per Erik Lund',
    'Per-Olof Lund',
    'Ask, Tor',
    'Was, Jan',
    'Loa, Maria',
    'Price, Health',
    'Now, Al',
    'No, Jin',
    'Or, Dana',
    'Church, Ann',
    'Direct, Ann',
    'Daily, Bo',
  ])('is somebody’s: %s', (text) => {
    expect(staffed('Ramos, Elena', text)).toMatchObject({ findings: [], questions: [] });
  });

  it.each(['was Ramos now Cho', 'Cho now'])('is told where a remark says since when: %s', (text) => {
    expect(told(staffed('Ramos, Elena', 'Park, Joon', text), 'odd-name')).toEqual([`D4 ${text}`]);
  });

  it.each(['Ramos or Cho', 'Ramos then Cho'])('is told where two stand there: %s', (text) => {
    expect(told(staffed('Lund, Sara', text), 'two-people')).toEqual([`D3 ${text}`]);
  });

  it.each(['no', 'none needed', 'TBH', 'Unfilled'])('is nobody’s: %s', (text) => {
    expect(people(staffed('Lund, Sara', text))).toEqual(['Lund, Sara 1']);
  });

  it('may be one that has a school behind it, and is asked about', () => {
    expect(asked(staffed('Sara Lund (Oak)', 'Sara Lund (Pine)'))).toEqual([
      'same-person: Sara Lund (Oak), Sara Lund (Pine)',
    ]);
    expect(asked(staffed('Sara Lund (Oak)', 'Joon Park (Oak)'))).toEqual([]);
  });

  it('may be one that has its initial behind it, and is asked about', () => {
    expect(asked(staffed('Lund, Sara', 'Lund, Sara', 'Lund S'))).toEqual(['same-person: Lund, Sara, Lund S']);
    expect(asked(staffed('Lund, Sara', 'Lund B'))).toEqual([]);
  });
});

describe('a column of dates that shows no order', () => {
  const dated = (start: string, birth: string) =>
    readCsv(`
      Student ID,Student,Service,Provider,Start Date,DOB
      1001,"Alder, Ana",Speech,"Lund, Sara",${start},${birth}
      1002,"Birch, Ben",Speech,"Lund, Sara",02/09/2026,03/02/2018`);

  it('is asked about where another column is day first, and read like it until then', () => {
    const roster = dated('01/09/2026', '14/02/2018');
    expect(asked(roster)).toEqual(['date-order: Start Date, E, 01/09/2026']);
    expect(roster.lines.map(({ start }) => start)).toEqual(['2026-09-01', '2026-09-02']);
  });

  it('is month first beside one that is', () => {
    const roster = dated('01/09/2026', '02/14/2018');
    expect(asked(roster)).toEqual([]);
    expect(roster.lines.map(({ start }) => start)).toEqual(['2026-01-09', '2026-02-09']);
  });
});

describe('columns of other states', () => {
  it('are recognised: a liaison, an assigned SLP, a related service and its own period', () => {
    const roster = readCsv(`
      SASID;Student;SpEd Liaison;Rel Svc;RS Prov;RS Mins;RS Minutes Per
      1001;Alder, Ana;Ramos, Elena;Speech;Lund, Sara;30;wk
      1002;Birch, Ben;Ramos, Elena;OT;Cho, Ben;120;mo`);
    expect(roster.columns).toMatchObject({ caseManager: 'C', service: 'D', provider: 'E', amount: 'F' });
  });

  it('leave an unknown number of the student to be asked for, and throw nothing away', () => {
    const roster = readCsv(`
      FSID,Student,School,Assigned SLP,Speech minutes
      1001,"Alder, Ana",Oak,"Lund, Sara",60
      1002,"Birch, Ben",Oak,"Lund, Sara",30`);
    expect(roster.columns).toEqual({ name: 'B', site: 'C', 'provider:SLP': 'D', 'amount:SLP': 'E' });
    expect(roster.questions.map(({ code }) => code)).toEqual(['student-by-name', 'missing-column']);
  });

  it.each([
    ['before it', 'Speech Min,SLP,Resource Min', '60,"Ray, Jo",150'],
    ['behind it', 'SLP,Speech Min,Resource Min', '"Ray, Jo",60,150'],
    ['before it, of one school year', 'Speech Min 26-27,SLP,Resource Min 26-27', '60,"Ray, Jo",150'],
  ])('have the minutes of the service that is given %s, and no other’s', (_, header, cells) => {
    const roster = readCsv(`
      ID,Last,First,${header},Case Mgr
      1001,Lee,Ann,${cells},"Day, Al"
      1002,Kim,Bo,${cells},"Day, Al"`);
    expect(lines(roster)).toEqual(['2 | SLP | Ray, Jo | 60', '3 | SLP | Ray, Jo | 60']);
  });

  it('head blocks of services by a time too', () => {
    const roster = readCsv(`
      UIC,Student,Srv 1,Srv 1 Prov,Srv 1 Time,Srv 2,Srv 2 Prov,Srv 2 Time
      1001,"Alder, Ana",SLI,"Lund, Sara",30 min/wk,OT,"Cho, Ben",30 min 2x/mo
      1002,"Birch, Ben",SLI,"Lund, Sara",60 min/wk,,,`);
    expect(lines(roster)).toEqual([
      '2 | SLI | Lund, Sara | 30',
      '2 | OT | Cho, Ben | 15',
      '3 | SLI | Lund, Sara | 60',
    ]);
    expect(asked(roster)).toEqual([]);
  });
});

describe('what stands beside plain lines', () => {
  const rows = (...more: string[]) =>
    readCsv(['Student ID,Student,Service,Provider,Min/Wk', ...more].join('\n'));
  const ana = '501,"Alder, Ana",Resource,"Ramos, Elena",150';
  const ben = '502,"Birch, Ben",Resource,"Ramos, Elena",150';

  it('is no question where a title names whom the rows below it name, or nobody stands below it', () => {
    expect(asked(rows('Ms. Ramos (2 students),,,,', ana, ben, '"Lund, Sara",,,,'))).toEqual([]);
    expect(asked(rows('Ms. Ramos (2 students),,,,', ana, ben, 'Ms. Lund (1 student),,,,', ana))).toEqual([
      'group-names: Ms. Lund (1 student), A5, caseManager',
    ]);
  });

  it('is one student’s ID with a sign before it or a footnote behind it, and with a letter in the place of its zero', () => {
    const ids = rows(
      ana,
      '#501,"Alder, Ana",OT,"Cho, Ben",30',
      '501*,"Alder, Ana",PT,"Cho, Ben",30',
      'O501,"Alder, Ana",SLP,"Lund, Sara",30',
      '0501,"Alder, Ana",Nurse,"Lund, Sara",30',
    );
    expect([...new Set(ids.lines.map(({ studentId }) => studentId))]).toHaveLength(1);
  });

  it('is told where minutes are fewer than anyone gives', () => {
    const small = rows(
      ana,
      '502,"Birch, Ben",Resource,"Ramos, Elena",2.5',
      '503,"Cedar, Cora",Resource,"Ramos, Elena",5',
      '504,"Dogwood, Drew",Resource,"Ramos, Elena",4.99',
    );
    expect(told(small, 'doubtful-amount')).toEqual(['E3 2.5', 'E5 4.99']);
  });
});

describe('one name beside staff numbers', () => {
  const two = 'one-name-two-numbers';
  it('of two people is told once for each number', () => {
    const roster = readCsv(`
      Staff ID,Staff,Student,Student ID,Program,Minutes per week
      1001,"Diaz, Ana","Poe, Ed",771,LD,250
      1002,"Diaz, Ana","Nix, Jo",772,LD,250
      1002,"Ana Diaz","Oak, Ty",775,LD,250
      1003,"Bell, Cy","Ray, Al",773,SLI,90`);
    expect(told(roster, two)).toEqual(['B3 Diaz, Ana: 1002; B2: 1001']);
  });

  it('that stand in the column of the case managers’ own numbers is told there', () => {
    const roster = readCsv(`
      Student ID,Student,Service,Provider,Case Manager,Case Manager ID
      771,"Poe, Ed",Speech,"Bell, Cy","Diaz, Ana",1001
      772,"Nix, Jo",Speech,"Bell, Cy","Diaz, Ana",1002`);
    expect(told(roster, two)).toEqual(['E3 Diaz, Ana: 1002; E2: 1001']);
  });

  it.each([
    ['the same number throughout', 'Staff ID,Staff', '1001,"Diaz, Ana"', '1001,"Diaz, Ana"'],
    ['no number in one row', 'Staff ID,Staff', '1001,"Diaz, Ana"', ',"Diaz, Ana"'],
    ['numbers of rooms', 'Room No,Provider', '12,"Diaz, Ana"', '14,"Diaz, Ana"'],
    ['numbers for nobody', 'Staff ID,Staff', '1001,Unassigned', '1002,Unassigned'],
  ])('is not told for %s', (_, header, first, second) => {
    const roster = readCsv(`
      Student ID,Student,Service,${header}
      771,"Poe, Ed",Speech,${first}
      772,"Nix, Jo",Speech,${second}`);
    expect(told(roster, two)).toEqual([]);
  });
});
