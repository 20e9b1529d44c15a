import { describe, expect, it } from 'vitest';
import { questionText } from '../../src/app/words/questionText';
import { asked, lines, readCsv } from '../kit/readCsv';

const roster = (header: string, ...rows: string[]) =>
  readCsv(
    [`Student ID,Student,${header}`, ...rows.map((row, at) => `${1001 + at},Student ${at},${row}`)].join(
      '\n',
    ),
  );

describe('how often a service is given', () => {
  it.each(['SLP,SLP Min,Speech Freq,OT,OT Min,OT Freq', 'SLP,SLP Min,SLP Frequency,OT,OT Min,OT Frequency'])(
    'is known by the role of its service: %s',
    (header) => {
      const read = roster(header, 'Lund,30,2x/wk,Park,20,3x/wk');
      expect(asked(read)).toEqual([]);
      expect(lines(read)).toEqual(['2 | SLP | Lund | 60', '2 | OT | Park | 60']);
    },
  );

  it('is asked about where nobody knows of which service it is', () => {
    const read = roster('SLP,SLP Min,Articulation Freq,OT,OT Min', 'Lund,30,2x/wk,Park,20');
    expect(asked(read)).toEqual(['how-often: Articulation Freq, E, 2x/wk, one of several']);
    expect(questionText({ code: 'how-often', about: ['A Freq', 'E', '2x/wk', 'one of several'] })).toBe(
      'Of which service does “A Freq” (column E, as “2x/wk”) say how often it is given? Until that is said here, or in its header, as “OT frequency”, the hours or minutes are read without it.',
    );
  });

  it.each(['SLP Min Type', 'Speech Unit'])(
    'is read where it stands in the unit, which names the service: %s',
    (title) => {
      const read = roster(`SLP,SLP Min,${title},OT,OT Min`, 'Lund,240,MPM,Park,20', 'Lund,30,MPW,Park,20');
      expect(asked(read)).toEqual([]);
      expect(lines(read).sort()).toEqual([
        '2 | OT | Park | 20',
        '2 | SLP | Lund | 60',
        '3 | OT | Park | 20',
        '3 | SLP | Lund | 30',
      ]);
    },
  );

  it('is asked about also where it stands in the unit of nobody knows what', () => {
    const read = roster('SLP,SLP Min,Min Type,OT,OT Min', 'Lund,240,MPM,Park,20');
    expect(asked(read)).toEqual(['how-often: Min Type, E, MPM, one of several']);
  });

  it('by the days of a service is one question, which says so', () => {
    const read = roster('SLP,SLP Min,SLP Days,OT,OT Min,OT Days', 'Lund,30,M/W,Park,20,T/Th');
    expect(asked(read)).toEqual(['how-often: SLP Days, E, M/W, its service, OT Days, H, T/Th']);
    expect(
      questionText({
        code: 'how-often',
        about: ['SLP Days', 'E', 'M/W', 'its service', 'OT Days', 'H', 'T/Th'],
      }),
    ).toBe(
      '“SLP Days” (column E, as “M/W”) and “OT Days” (column H, as “T/Th”) say how often, and not that the hours or minutes are those of each time: they are read without them. If they are, head them “frequency”, as “OT frequency”.',
    );
    expect(lines(roster('SLP,SLP Min,SLP Frequency', 'Lund,30,M/W'))).toEqual(['2 | SLP | Lund | 60']);
  });

  it('is not said by days of something else, or of minutes a week', () => {
    expect(asked(roster('SLP,SLP Min,OT,OT Min,ECSE Days', 'Lund,30,Park,20,M-Th'))).toEqual([]);
    expect(asked(roster('SLP,SLP MPW,SLP Days,OT,OT Min', 'Lund,30,M/W,Park,20'))).toEqual([]);
  });

  it('says nothing of minutes a week', () => {
    expect(asked(roster('SLP,SLP MPW,Articulation Freq,OT,OT MPW', 'Lund,30,2x/wk,Park,20'))).toEqual([]);
  });
});

describe('no service takes another’s', () => {
  const minutesOf = (header: string, ...rows: string[]) =>
    roster(header, ...rows)
      .lines.map(({ service, minutesPerWeek }) => `${service} ${minutesPerWeek}`)
      .sort();

  it.each([
    ['Resource', 'Learning Center'],
    ['Resource Math', 'Resource Reading'],
    ['Vision Teacher', 'Orientation and Mobility'],
    ['Hearing Itinerant', 'Audiology'],
    ['Speech', 'Language Therapy'],
    ['Resource', 'Resource Math'],
    ['Resource Math', 'Resource'],
  ])('frequency: %s and %s', (one, other) => {
    const header = [one, other].map((name) => `${name},${name} Min,${name} Freq`);
    expect(minutesOf(header.join(), 'Ramos,30,5x/wk,Cho,40,2x/wk')).toEqual(
      [`${one} 150`, `${other} 80`].sort(),
    );
    // What the second doesn't say is not taken from the first.
    const bare = `${header[0]},${other},${other} Min`;
    expect(minutesOf(bare, 'Ramos,30,5x/wk,Cho,40')).toEqual([`${one} 150`, `${other} 40`].sort());
  });

  it('and of two that a frequency may be of by its role it is asked', () => {
    const read = roster('SLP,SLP Min,Speech,Speech Min,Language Freq', 'Lund,30,Park,20,2x/wk');
    expect(asked(read)).toEqual(['how-often: Language Freq, G, 2x/wk, one of several']);
    expect(lines(read)).toEqual(['2 | SLP | Lund | 30', '2 | Speech | Park | 20']);
  });

  it('minutes', () => {
    expect(minutesOf('Resource Room,Resource,Resource Min', 'Ramos,Cho,30')).toEqual([
      'Resource 30',
      'Resource Room null',
    ]);
    // Marks of who gets it are nobody's column.
    expect(minutesOf('Speech,Speech Therapist,Speech Min', 'x,Lund,30')).toEqual(['Speech Therapist 30']);
  });
});

it('“Min” among “Mod” and “Max” is a level of support, and no unit', () => {
  const levels = ['45,Min', '60,Mod', '30,Min', '90,Max'].map((row) => `Speech,Lund,${row}`);
  const read = roster('Service,Provider,Min,Support Level', ...levels);
  expect(read.lines.map(({ minutesPerWeek }) => minutesPerWeek)).toEqual([45, 60, 30, 90]);
  expect(asked(read)).toEqual([]);
});
