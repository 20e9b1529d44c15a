import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { run, withFiles, xlsxOf } from '../play/played';

const HEADER = 'Student ID,Student,Grade,School,Service,Provider,Minutes per Week,Start Date,Household';
const rows = (...lines: string[]): string => [HEADER, ...lines].join('\n');

/** Six of Ramos's students; Cho has one of them already, Diaz works elsewhere, Lund is a therapist. */
const ROSTER = rows(
  '1001,"Alder, Ana",3,Oak,Resource,"Ramos, Elena",90,8/24/2026,',
  '1002,"Birch, Ben",3,Oak,Resource,"Ramos, Elena",90,8/24/2026,B',
  '1003,"Birch, Cora",4,Oak,Resource,"Ramos, Elena",90,8/24/2026,B',
  '1004,"Dogwood, Drew",4,Oak,Resource,"Ramos, Elena",60,8/24/2026,',
  '1004,"Dogwood, Drew",4,Oak,Reading,"Ramos, Elena",30,8/24/2026,',
  '1005,"Elm, Eve",5,Oak,Occupational Therapy,"Ramos, Elena",30,8/24/2026,',
  '1006,"Fir, Finn",5,Oak,Resource,"Ramos, Elena",30,1/11/2027,',
  '1001,"Alder, Ana",3,Oak,Resource Math,"Cho, Ben",30,8/24/2026,',
  '2001,"Gum, Gil",3,Oak,Resource,"Cho, Ben",30,8/24/2026,',
  '2002,"Hazel, Hal",3,Elm,Resource,"Diaz, Ana",30,8/24/2026,',
  '2003,"Ivy, Ida",3,Oak,Speech,"Lund, Erik",30,8/24/2026,',
);

type Answer = {
  moves: { studentId: string; service: string; to: string; why: string }[];
  left: { studentId: string; service: string; why: string }[];
  loads: { person: string; before: number; after: number; maximum: number }[];
  highestShare: number;
  atLeast: number;
};

const split = (file: { [name: string]: string | Uint8Array }, ...words: string[]) =>
  withFiles(file, (pathOf) => run('split', ...Object.keys(file).map(pathOf), ...words));

async function answerOf(among: string, ...words: string[]): Promise<Answer> {
  const { printed, told, code } = await split(
    { 'roster.csv': ROSTER },
    ...['--from', 'Ramos, Elena', '--among', among, '--on', '2026-11-30', '--json', ...words],
  );
  expect({ told, code }).toEqual({ told: [], code: 0 });
  return JSON.parse(printed[0] ?? '');
}

describe('caseload split', () => {
  test('gives each student whole to one of the chosen, and tells why in a sentence', async () => {
    const { moves, loads, highestShare, atLeast } = await answerOf('Cho, Ben; Diaz, Ana');
    const to = (id: string) =>
      new Set(moves.filter(({ studentId }) => studentId === id).map((move) => move.to));
    expect(to('1004').size).toBe(1);
    expect(to('1002')).toEqual(to('1003'));
    // Ben sees Ana already, so that she adds nothing to his load.
    expect(moves.find(({ studentId }) => studentId === '1001')).toEqual({
      studentId: '1001',
      service: 'Resource',
      to: 'Cho, Ben',
      why: 'Same school, already sees the student for Resource Math; 2 → 2 of 55.',
    });
    expect(loads).toEqual([
      { person: 'Cho, Ben', before: 2, after: 3, maximum: 55 },
      { person: 'Diaz, Ana', before: 1, after: 3, maximum: 55 },
    ]);
    expect(highestShare).toBeCloseTo(3 / 55, 9);
    expect(atLeast).toBeCloseTo(3 / 55, 9);
  });

  test('leaves what none of the chosen works as, and what begins only later', async () => {
    const { moves, left } = await answerOf('Cho, Ben; Diaz, Ana; Lund, Erik');
    expect(left).toEqual([
      { studentId: '1006', service: 'Resource', why: 'Resource begins only after that day.' },
      {
        studentId: '1005',
        service: 'Occupational Therapy',
        why: 'No one of the chosen works as an occupational therapist.',
      },
    ]);
    expect(moves.filter(({ to }) => to === 'Lund, Erik')).toEqual([]);
  });

  test('counts by the method that is asked for, and says whose minutes that would need', async () => {
    const words = [
      '--from',
      'Ramos, Elena',
      '--among',
      'Cho, Ben',
      '--on',
      '2026-11-30',
      '--method',
      'altcase',
    ];
    expect(await split({ 'roster.csv': ROSTER }, ...words)).toMatchObject({
      code: 1,
      told: ['Cho, Ben’s load can’t be worked out: type their instructional minutes in Providers.'],
    });
  });

  test('goes by Providers where the workbook has it: role, schools, method and limits', async () => {
    const lines = ROSTER.split('\n').map((line) =>
      [...line.matchAll(/"([^"]*)"|([^,]+)|(?<=,)(?=,|$)/g)].map((cell) => cell[1] ?? cell[2] ?? ''),
    );
    const providers = [
      ['Key', 'Name', 'Role', 'Sites', 'Access', 'FTE', 'Method', 'Instructional minutes'],
      ['P-0001', 'Ramos, Elena', 'Resource teacher', 'Oak', 'Provider', '', '', ''],
      ['P-0002', 'Cho, Ben', 'Resource teacher', 'Oak', 'Provider', '', '', ''],
      ['P-0003', 'Diaz, Ana', 'Resource teacher', 'Elm', 'Provider', '', '', ''],
      ['P-0004', 'Lund, Erik', 'Speech-language pathologist', 'All', 'Provider', '', '', ''],
    ];
    const file = await xlsxOf({
      name: 'District',
      timeZone: 'America/Chicago',
      sheets: [
        { name: 'Roster', rows: lines },
        { name: 'Providers', rows: providers },
      ],
    });
    const words = [
      '--from',
      'Ramos, Elena',
      '--among',
      'Cho, Ben; Diaz, Ana',
      '--on',
      '2026-11-30',
      '--json',
    ];
    const { printed } = await split({ 'roster.xlsx': file }, ...words);
    const { moves }: Answer = JSON.parse(printed[0] ?? '');
    // Ana works at Elm, and Ben is at Oak.
    expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(['Cho, Ben']));
    expect(moves.length).toBe(5);
  });

  test.each([
    [
      ['--among', 'Cho, Ben', '--on', '2026-11-30'],
      2,
      'Name whose caseload is shared out: --from "Ramos, Elena".',
    ],
    [
      ['--from', 'Ramos, Elena', '--on', '2026-11-30'],
      2,
      'Name the colleagues: --among "Cho, Ben; Diaz, Ana".',
    ],
    [
      ['--from', 'Ramos, Elena', '--among', 'Cho, Ben', '--on', '11/30'],
      2,
      '“11/30” is no day as in --on 2026-11-30.',
    ],
    [['--from', 'Ramos, Elena', '--among', 'Cho, Ben'], 2, 'Give a day: --on 2026-11-30.'],
    [
      ['--from', 'Ramos, Elena', '--among', 'Cho, Ben', '--on', '2026-11-30', '--method', 'heads'],
      2,
      '“heads” is none of the methods: head count, altcase, self-contained, ecse.',
    ],
    [
      ['--from', 'Ramos, Elena', '--among', 'Nobody, X', '--on', '2026-11-30'],
      1,
      'Nobody is called “Nobody, X”.',
    ],
    [
      ['--from', 'ramos', '--among', 'Cho, Ben', '--on', '2026-11-30'],
      1,
      'Nobody is called “ramos”. There is Ramos, Elena.',
    ],
    [
      ['--from', 'Ramos, Elena', '--among', 'Ramos, Elena', '--on', '2026-11-30'],
      1,
      'Ramos, Elena can’t be among those who take the lines.',
    ],
  ])('%j ends with %i and says so', async (words, code, sentence) => {
    const answer = await split({ 'roster.csv': ROSTER }, ...words);
    expect(answer.code).toBe(code);
    expect(answer.told.join('\n').split('\n')[0]).toBe(sentence);
  });

  /** Ramos's students among the others of a roster. */
  const splitOf = async (lines: string[], among: string, ...words: string[]): Promise<Answer> => {
    const { printed, told, code } = await split(
      { 'roster.csv': rows(...lines) },
      ...['--from', 'Ramos, Elena', '--among', among, '--on', '2026-11-30', '--json', ...words],
    );
    expect({ told, code }).toEqual({ told: [], code: 0 });
    return JSON.parse(printed[0] ?? '');
  };
  const line = (
    id: number,
    service: string,
    provider: string,
    more: { grade?: number; start?: string } = {},
  ) =>
    `${id},"Child, No ${id}",${more.grade ?? 3},Oak,${service},"${provider}",30,${more.start ?? '8/24/2026'},`;
  const own = (count: number, first: number, provider: string, grade = 3) =>
    Array.from({ length: count }, (_, i) => line(first + i, 'Resource', provider, { grade }));

  test('a student with lines of two roles counts once with whoever takes both, and is not parted for nothing', async () => {
    const { moves, loads, highestShare, atLeast } = await splitOf(
      [
        ...[1001, 1002, 1003].flatMap((id) => [
          line(id, 'Resource', 'Ramos, Elena'),
          line(id, 'Co-teaching', 'Ramos, Elena'),
        ]),
        line(2001, 'Resource', 'Cho, Ben'),
        line(2001, 'Co-teaching', 'Cho, Ben'),
        line(3001, 'Resource', 'Diaz, Ana'),
      ],
      'Cho, Ben; Diaz, Ana',
    );
    // Only Ben co-teaches, so each of the three is his; that he teaches them Resource too adds nobody.
    expect(new Set(moves.map(({ to }) => to))).toEqual(new Set(['Cho, Ben']));
    expect(loads.map(({ after }) => after)).toEqual([4, 1]);
    expect([highestShare, atLeast]).toEqual([4 / 55, 4 / 55]);
  });

  test.each([
    ['11/29/2026', []],
    ['11/30/2026', ['Resource begins on that very day: who has it from its start is corrected at its line.']],
    ['12/1/2026', ['Resource begins only after that day.']],
  ])('a service that starts on %s', async (start, left) => {
    const answer = await splitOf(
      [line(1001, 'Resource', 'Ramos, Elena', { start }), line(2001, 'Resource', 'Cho, Ben')],
      'Cho, Ben',
    );
    expect(answer.left.map(({ why }) => why)).toEqual(left);
  });

  test('a student whom one of the chosen sees only later is one more by then', async () => {
    const { moves, loads } = await splitOf(
      [
        line(1001, 'Resource', 'Ramos, Elena'),
        line(1001, 'Resource Math', 'Cho, Ben', { start: '1/11/2027' }),
        line(2001, 'Resource', 'Cho, Ben'),
      ],
      'Cho, Ben',
    );
    expect(loads).toEqual([{ person: 'Cho, Ben', before: 1, after: 2, maximum: 55 }]);
    expect(moves[0]?.why).not.toContain('already sees');
  });

  test('who is over the maximum already gets nobody while others have room, and somebody where nobody else can', async () => {
    const full = [...own(56, 3000, 'Cho, Ben'), ...own(2, 1001, 'Ramos, Elena')];
    const others = await splitOf([...full, ...own(3, 4000, 'Diaz, Ana')], 'Cho, Ben; Diaz, Ana');
    expect(new Set(others.moves.map(({ to }) => to))).toEqual(new Set(['Diaz, Ana']));
    expect([others.highestShare, others.atLeast]).toEqual([56 / 55, 56 / 55]);
    const alone = await splitOf(full, 'Cho, Ben');
    expect([alone.left, alone.loads[0]?.after]).toEqual([[], 58]);
  });

  test('a young student goes where a young one is already, and not where the maximum would fall for all', async () => {
    const { moves, loads } = await splitOf(
      [
        line(1001, 'Resource', 'Ramos, Elena', { grade: 1 }),
        ...own(20, 3000, 'Cho, Ben', 6),
        ...own(18, 4000, 'Diaz, Ana', 1),
      ],
      'Cho, Ben; Diaz, Ana',
    );
    expect(moves.map(({ to }) => to)).toEqual(['Diaz, Ana']);
    expect(loads.map(({ maximum }) => maximum)).toEqual([60, 50]);
  });

  test('a person is told where there is nothing to share out', async () => {
    const words = ['--from', 'Unassigned', '--among', 'Cho, Ben', '--on', '2026-11-30'];
    const { printed, code } = await split({ 'roster.csv': ROSTER }, ...words);
    expect([printed[0], code]).toEqual(['There is no line to share out on that day.', 0]);
  });

  test('a person reads each why whole', async () => {
    const words = ['--from', 'Ramos, Elena', '--among', 'Cho, Ben', '--on', '2026-11-30'];
    const { printed } = await split({ 'roster.csv': ROSTER }, ...words);
    expect(printed.join('\n')).toContain(
      'The only one of the chosen who can, already sees the student for Resource Math; 2 → 2 of 55.',
    );
    expect(printed.join('\n')).not.toContain('…');
  });

  test('a line that one of the chosen can serve is never left, and students are never parted', async () => {
    const student = fc.record({
      id: fc.integer({ min: 1000, max: 1012 }),
      service: fc.constantFrom('Resource', 'Speech', 'OT', 'Learning Lab'),
      grade: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(student, { minLength: 1, maxLength: 15 }), async (students) => {
        const file = rows(
          ...students.map(
            ({ id, service, grade }) =>
              `${id},"Child, No ${id}",${grade},Oak,${service},"Ramos, Elena",30,8/24/2026,`,
          ),
          '1,"One, Own",1,Oak,Resource,"Cho, Ben",30,8/24/2026,',
          '2,"Two, Own",1,Oak,Speech,"Lund, Erik",30,8/24/2026,',
        );
        const words = [
          '--from',
          'Ramos, Elena',
          '--among',
          'Cho, Ben; Lund, Erik',
          '--on',
          '2026-11-30',
          '--json',
        ];
        const { printed } = await split({ 'roster.csv': file }, ...words);
        const { moves, left, loads }: Answer = JSON.parse(printed[0] ?? '');
        expect(left.every(({ service }) => service === 'OT')).toBe(true);
        expect(
          moves.every(({ service, to }) => to === (service === 'Speech' ? 'Lund, Erik' : 'Cho, Ben')),
        ).toBe(true);
        for (const { person, before, after } of loads) {
          const added = new Set(moves.filter(({ to }) => to === person).map(({ studentId }) => studentId));
          expect(after).toBe(before + added.size);
        }
      }),
      { numRuns: 15 },
    );
  });
});
