import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, readCsv as read, told } from '../kit/readCsv';

/** What stands in the place of a service, a person or an ID, and is none or another's. */
describe('an evaluation is no service yet', () => {
  it.each([
    'Initial Eval',
    'Evaluation',
    'Consent',
    'Re-Evaluation',
    'Consent to Evaluate',
    'Referral - Speech',
    'Testing',
  ])('and is told where a row names it as one: %s', (service) => {
    const roster = read(`
        Student ID,Student,Service,Provider,Min/Wk
        1001,"Alder, Ana",Speech,"Lund, Sara",30
        1002,"Birch, Bo",${service},"Lund, Sara",`);
    expect(told(roster, 'says-left')).toEqual([`C3 ${service}`]);
  });

  it.each(['Speech Consult', 'Vocational Evaluation Center', 'Consultation', 'Preschool'])(
    'but %s is one',
    (service) => {
      const roster = read(`Student ID,Student,Service,Provider\n1001,"Alder, Ana",${service},"Lund, Sara"`);
      expect(roster.findings).toEqual([]);
    },
  );

  it('and its columns are none of a wide roster’s services', () => {
    const roster = read(`
      Student ID,Student,SLP,SLP Min,Initial Eval,Initial Eval Min
      1001,"Alder, Ana","Lund, Sara",30,"Park, Joon",60`);
    expect(lines(roster)).toEqual(['2 | SLP | Lund, Sara | 30']);
    expect(asked(roster)).toEqual(['amount-or-not: Initial Eval Min, F, nobody, 1']);
  });

  it('and is left out under a title of its own, with a question of who that is', () => {
    const roster = read(`
      ,,Speech,,Initial Eval,
      Student ID,Student,Provider,Minutes,Provider,Minutes
      1001,"Alder, Ana","Lund, Sara",30,"Park, Joon",60`);
    expect(lines(roster)).toEqual(['3 | Speech | Lund, Sara | 30']);
    expect(asked(roster)).toEqual(['teacher-or-not: Provider, E']);
  });
});

it.each([
  ['slund@oak-district.org', 'cho@isd.example'],
  ['Lund, Sara <slund@unified.example>', 'Cho, Ben <cho@county.example>'],
])('an e-mail of a district is whoever it belongs to, and no district: %s', (lund, cho) => {
  const roster = read(`
    Student ID,Student,Service,Min/Wk,Provider,Case Manager
    1001,"Alder, Ana",Speech,30,"${lund}","${cho}"
    1002,"Birch, Bo",OT,60,"${cho}","${lund}"`);
  expect(roster.columns).toMatchObject({ provider: 'E', caseManager: 'F' });
  expect(roster.people).toHaveLength(2);
  expect(lines(roster)).toHaveLength(2);
});

it('a room behind a name is none of it, and makes nobody another person', () => {
  const roster = read(`
    Student ID,Student,Service,Provider
    1001,"Alder, Ana",Speech,Lund Rm 12
    1002,"Birch, Bo",Speech,Lund (Room 12)
    1003,"Cedar, Cy",Speech,Lund - Room B12`);
  expect(lines(roster)).toEqual(['2 | Speech | Lund | ', '3 | Speech | Lund | ', '4 | Speech | Lund | ']);
  expect(roster.findings).toEqual([]);
  expect(asked(roster)).toEqual([]);
});

it.each(['SLP/Speech', 'Speech / SLP', 'OT/COTA'])(
  'a service that is named twice heads one service: %s',
  (header) => {
    const roster = read(`
    Student ID,Student,Case Manager,${header},PT
    1001,"Alder, Ana","Cho, Ben","Lund, Sara",`);
    expect(lines(roster)).toEqual([`2 | ${header} | Lund, Sara | `]);
    expect(roster.findings).toEqual([]);
  },
);

describe('names and student IDs under each other’s headers', () => {
  it.each([
    ['Student ID,Student Name', '"Alder, Ana",1001', '"Birch, Bo",1002'],
    ['Student ID,Student Name', 'Ana Alder,1001', 'Bo Birch,1002'],
    ['Student ID,Last Name,First Name', 'Alder,1001,Ana', 'Birch,1002,Bo'],
  ])('stop with a sentence that says so: %s, %s', (header, ...rows) => {
    const roster = read(
      [`${header},Service,Provider`, ...rows.map((row) => `${row},Speech,"Lund, Sara"`)].join('\n'),
    );
    expect(roster.lines).toEqual([]);
    expect(roster.stop).toBe(
      'The student IDs and the names stand under each other’s headers: swap the two headers.',
    );
  });

  it('are named with an example of each', () => {
    const about = ['ID', 'A', 'Alder', 'Last', 'B', '1001', 'lastName'] as const;
    expect(questionText({ code: 'swapped-columns', about })).toBe(
      '“ID” (column A) holds names, as “Alder”, and “Last” (column B) numbers, as “1001”: they stand under each other’s headers. Swap the two headers in the sheet, or choose column B as the student ID and column A as the last name.',
    );
  });
});
