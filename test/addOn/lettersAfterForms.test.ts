import { describe, expect, test } from 'vitest';
import type { Input } from '../../src/contract/contract';
import type { Host } from '../host/host';
import { HEADER } from '../kit/rows';
import { afterSetUp, ask, keyOf, ROSTER, sheetOf, smallRoster, smallRows } from './installed';

const EXPORT = 'Export';
const WIDE = [...HEADER, 'Home Language', 'Location', 'Delivery'];
type Cells = ReturnType<typeof smallRows>[number];

/** The small roster with three columns more; the speech that nobody has there is Finch's. */
const rows = (): Cells[] =>
  smallRows().map((cells, i) => [
    ...cells.map((cell, c) => (i === 5 && c === HEADER.indexOf('Provider') ? 'Finch, Amy' : cell)),
    ...[i === 4 ? 'Español' : 'English', 'Room 4', 'Direct'],
  ]);

const started = (): Host =>
  afterSetUp({ ...smallRoster(), sheets: [{ name: ROSTER, rows: [WIDE, ...rows()] }] });

/** The same, and an export was put beside the roster. */
function withExport(exported: Cells[]): Host {
  const host = started();
  const sheet = host.workbook.addSheet(EXPORT);
  sheet.growTo(exported.length + 1, WIDE.length);
  for (const [r, cells] of [WIDE, ...exported].entries())
    for (const [c, cell] of cells.entries())
      if (cell !== null && typeof cell === 'object' && 'day' in cell) sheet.enter(r + 1, c + 1, cell.day);
      else sheet.putValue(r + 1, c + 1, typeof cell === 'object' ? null : cell);
  return host;
}

/** The newest save's letters: who has one, whether it says that nothing else changes, and who is asked about, in words. */
function lettersOf(host: Host, all = false) {
  const [newest] = ask(host, 'history', { before: '' }).batches;
  const made = ask(host, 'makeLetters', { batch: newest?.batch ?? '', all });
  return {
    ...made,
    texts: new Map(made.letters.map(({ student, text }) => [student, text])),
    asked: Object.fromEntries(
      made.apart.map(({ student, asks }) => [
        student,
        asks.replace('Ask whether a prior written notice is due: ', ''),
      ]),
    ),
  };
}

const ONLY_STAFF = 'Only the staff changes.';

describe('letters after an Update', () => {
  test('tell who is new; whose minutes, LRE, place, delivery or services changed, and who has nobody, are asked about', () => {
    const exported = rows();
    const set = (row: number, title: string, value: string | number): void => {
      (exported[row] ?? [])[WIDE.indexOf(title)] = value;
    };
    set(0, 'Hours per week', 3.5);
    set(0, 'Provider', 'Cho, Ben');
    set(1, 'Location', 'Room 7');
    set(2, 'LRE Hours', 2);
    set(3, 'Delivery', 'Consult');
    set(4, 'Provider', 'Cho, Ben');
    set(5, 'Provider', 'Unassigned');
    const like = exported[3] ?? [];
    const added = (id: string, name: string, service: string): void => {
      exported.push([id, name, '3', 'Oak', service, { day: '2026-11-30' }, ...like.slice(6)]);
    };
    added('2000002', 'Bishop, Ben', 'OT');
    added('2000009', 'Hall, Hal', 'OT');
    const host = withExport(exported);
    const { seen } = ask(host, 'compareExport', { sheet: EXPORT, mapping: null });
    const done = ask(host, 'saveExport', {
      ...{ sheet: EXPORT, mapping: null, seen, from: '', lastDay: '', reason: '' },
      choices: [
        { kind: 'provider', choice: 'theirs', except: [] },
        { kind: 'moved', choice: 'take', except: [] },
        { kind: 'fresh', choice: 'add', except: [] },
      ],
      acknowledged: ['few-matches', 'ends-planned'],
    });
    expect(done.findings.filter(({ severity }) => severity === 'blocks')).toEqual([]);
    expect(done).toMatchObject({ saved: true, left: 0 });

    const { texts, asked, waiting, letters } = lettersOf(host);
    expect(asked).toEqual({
      'Ana Alvarez': 'Resource: minutes a week 180 → 210; Speech: nobody from 11/21/2026 on',
      'Ben Bishop': 'Resource: Location Room 4 → Room 7; OT is new, minutes a week 120',
      'Drew Diaz': 'Resource: LRE minutes a week 60 → 120',
      'Ella Evans': 'Resource: Delivery Direct → Consult',
    });
    // Diaz and Evans have the same people as before.
    expect(waiting).toBe(2);
    expect([...texts.keys()]).toEqual(['Finn Fox', 'Hal Hall']);
    expect(letters[0]?.language).toBe('Spanish');
    expect(texts.get('Finn Fox')).toContain(
      'Resource: Ben Cho, desde el 21 de noviembre de 2026. Antes: Dele Okafor.',
    );
    expect(texts.get('Finn Fox')).toContain('Solo cambia el personal.');
    // Of a student who is new nothing stays as it was.
    expect(texts.get('Hal Hall')).toContain('OT: Ben Cho, from 11/30/2026.');
    expect(texts.get('Hal Hall')).not.toContain(ONLY_STAFF);
    const afterwards = lettersOf(host, true).texts;
    expect(afterwards.get('Ana Alvarez')).toContain(
      'Resource: Ben Cho, from 11/21/2026. Before: Elena Ramos.',
    );
    expect(afterwards.get('Ana Alvarez')).not.toContain(ONLY_STAFF);

    // What the undo brings back is asked about the other way round.
    const [{ batch = '' } = {}] = ask(host, 'history', { before: '' }).batches;
    expect(ask(host, 'undo', { batch, reason: '', rest: false })).toMatchObject({ saved: true });
    expect(lettersOf(host).asked).toMatchObject({
      'Ben Bishop': 'Resource: Location Room 7 → Room 4',
      'Ella Evans': 'Resource: Delivery Consult → Direct',
    });
  });
});

describe('letters after Enroll', () => {
  const enroll = (host: Host, other: Input<'enroll'>['services'][number]) =>
    ask(host, 'enroll', {
      values: [
        { field: 'studentId', value: '2000077' },
        { field: 'name', value: 'Gray, Gil' },
        { field: 'grade', value: 'K' },
        { field: 'site', value: 'Oak' },
        { field: 'start', value: '11/23/2026' },
      ],
      services: [{ service: 'Speech', provider: keyOf(host, 'Finch, Amy'), amount: '1.5' }, other],
      caseManager: keyOf(host, 'Cho, Ben'),
      ...{ begin: '', reason: '', acknowledged: [] },
    });

  test('tell who it is from the first day, and promise of a student who is new nothing that stays', () => {
    const host = started();
    enroll(host, { service: 'OT', provider: keyOf(host, 'Cho, Ben'), amount: '1' });
    const { texts, asked } = lettersOf(host);
    expect(asked).toEqual({});
    const text = texts.get('Gil Gray');
    expect(text).toContain(
      '• Speech: Amy Finch, from 11/23/2026.\n• OT: Ben Cho, from 11/23/2026.\n• Case manager: Ben Cho, from 11/23/2026.',
    );
    expect(text).toContain('call or write to Ben Cho.');
    expect(text).not.toContain(ONLY_STAFF);
  });

  test('wait where a service has nobody yet', () => {
    const host = started();
    enroll(host, { service: 'OT', provider: '', amount: '1' });
    const { texts, asked, waiting } = lettersOf(host);
    expect([texts.size, waiting]).toEqual([0, 1]);
    expect(asked).toEqual({ 'Gil Gray': 'OT: nobody from 11/23/2026 on' });
    expect(sheetOf(host, 'Letters').display(2, 1)).toBe('FALSE');
  });
});

test('after Exit nobody is promised to a student: that their services end is asked about alone', () => {
  const host = started();
  const { seen } = ask(host, 'assignments', { studentId: '2000001', household: false });
  ask(host, 'exit', {
    ...{ studentId: '2000001', line: '', lastDay: '12/18/2026', reason: '', endAssignment: true },
    ...{ seen, acknowledged: [] },
  });
  const { texts, asked, waiting } = lettersOf(host, true);
  expect([texts.size, waiting]).toEqual([0, 0]);
  expect(asked).toEqual({ 'Ana Alvarez': 'Resource ends; Speech ends' });
});
