import { describe, expect, test } from 'vitest';
import { toCells } from '../../kit/compareKit';
import { afterSetUp, answerOf, ask, caseload, column, signIn } from '../../kit/district';
import {
  ALL_THEIRS,
  compare,
  EXPORT,
  exportOf,
  rosterOf,
  save,
  saved,
  told,
  undone,
  withExport,
} from '../../kit/exportKit';
import { HEADER } from '../../kit/rows';

const HALL = toCells({
  'Student ID': '2000009',
  'Student Name': 'Hall, Hal',
  Grade: '1',
  School: 'Birch',
  Service: 'OT',
  'Start Date': '2026-11-30',
  'End Date': '2027-05-28',
  'Hours per week': 1.5,
  Provider: 'Newcomer, Nell',
  'Case Manager': 'Newcomer, Nell',
  Notes: 'from the export',
});

describe('an export of the same', () => {
  test('has no groups, and there is nothing to save', () => {
    const workbook = withExport(afterSetUp(), exportOf());
    const before = structuredClone([...workbook.sheets]);
    expect(compare(workbook)).toMatchObject({
      stop: '',
      warnings: [],
      lines: 6,
      students: 5,
      known: 6,
      groups: [],
    });
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
    expect([...workbook.sheets]).toEqual(before);
  });
});

describe('an export with everything', () => {
  const rows = (): ReturnType<typeof exportOf> => {
    const all = exportOf(
      [1, 'Start Date', '2027-05-29'],
      [1, 'End Date', '2028-05-28'],
      [1, 'Hours per week', 3.5],
      [2, 'Grade', '5'],
      [2, 'School', 'Birch'],
      [3, 'Student ID', '2999999'],
      [5, 'Provider', 'Cho, Ben'],
      [5, 'Case Manager', 'Cho, Ben'],
    );
    all.splice(4, 1);
    return [...all, HALL];
  };

  test('is told group by group, in words', () => {
    const { groups } = compare(withExport(afterSetUp(), rows()));
    expect(told(groups)).toEqual([
      ['guess', 'Diaz, Drew, Resource', 'Student ID: 2000003 → 2999999', 'The same name and site'],
      [
        'fresh',
        'Hall, Hal, OT',
        'Provider: Newcomer, Nell',
        '1.5 hours a week',
        'From 11/30/2026 to 05/28/2027',
        'Case manager: Newcomer, Nell',
      ],
      ['gone', 'Evans, Ella, Resource', 'Provider: Cho, Ben', 'Ends 05/28/2027'],
      ['renewed', 'Alvarez, Ana, Resource', 'Dates: 08/15/2026 – 05/28/2027 → 05/29/2027 – 05/28/2028'],
      ['moved', 'Alvarez, Ana, Resource', 'Hours: 3 → 3.5'],
      ['moved', 'Bishop, Ben, Resource', 'Grade: 4 → 5', 'Site: Oak → Birch'],
      ['provider', 'Fox, Finn, Resource', 'Provider: Okafor, Dele → Cho, Ben'],
      ['caseManager', 'Fox, Finn, All services', 'Case manager: Okafor, Dele → Cho, Ben'],
    ]);
  });

  test('is saved as one batch: the roster reads as the export, and the next comparison finds nothing', () => {
    const workbook = withExport(afterSetUp(), rows());
    const done = saved(workbook, ALL_THEIRS);
    expect(done).toMatchObject({
      title: 'Roster Updated',
      counts: {
        added: 1,
        exited: 1,
        renewed: 1,
        moved: 2,
        providers: 1,
        caseManagers: 1,
        newIds: 1,
        newPeople: ['Newcomer, Nell'],
      },
      left: 0,
      notices: [],
    });
    const roster = rosterOf(workbook);
    const wanted = rows();
    // Hours of the next period hold from its first day.
    (wanted[1] ?? [])[HEADER.indexOf('Hours per week')] = 3;
    const evans = roster.splice(4, 1)[0];
    expect(evans?.[HEADER.indexOf('End Date')]).toBe('2026-11-20');
    expect(roster).toEqual(wanted);
    expect(compare(workbook).groups).toEqual([]);
    expect(new Set((workbook.sheets.get('Caseload log') ?? []).slice(1).map((row) => row[1])).size).toBe(2);
    expect(caseload(workbook, 'Newcomer, Nell', '2026-12-01').map(({ student }) => student)).toEqual([
      'Hall, Hal',
    ]);
  });

  test('is undone to the last cell', () => {
    const workbook = withExport(afterSetUp(), rows());
    const before = rosterOf(workbook);
    const { batch } = saved(workbook, ALL_THEIRS);
    expect(undone(workbook, batch)).toMatchObject({ saved: true, findings: [] });
    expect(rosterOf(workbook).filter((row) => row.some((cell) => cell !== ''))).toEqual(before);
    expect(told(compare(workbook).groups)).toHaveLength(8);
  });

  test('saves nothing of a group that is left', () => {
    const workbook = withExport(afterSetUp(), rows());
    const before = rosterOf(workbook);
    const done = save(workbook, { choices: { fresh: 'leave', renewed: 'leave', moved: 'leave' } });
    expect(done).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change', field: 'choices' }] });
    expect(rosterOf(workbook)).toEqual(before);
  });

  test('is not in the list of changes to key in', () => {
    const workbook = withExport(afterSetUp(), rows());
    saved(workbook, ALL_THEIRS);
    expect(ask(workbook, 'keyIn', { since: '', all: true }).students).toEqual([]);
  });

  test('that changed since it was looked at is not saved', () => {
    const workbook = withExport(afterSetUp(), rows());
    const { seen } = compare(workbook);
    (workbook.sheets.get(EXPORT)?.[1] ?? [])[2] = '4';
    expect(save(workbook, { seen })).toMatchObject({
      saved: false,
      findings: [{ code: 'changed-since-read' }],
    });
  });

  test('needs a last day for those who exit, which is not before their first', () => {
    const workbook = withExport(afterSetUp(), rows());
    const exits = { choices: { gone: 'exit' } } as const;
    expect(save(workbook, exits).findings).toMatchObject([{ code: 'day-missing', field: 'lastDay' }]);
    expect(save(workbook, { ...exits, lastDay: '8/1/2026' }).findings.map(({ code }) => code)).toContain(
      'last-day-before-start',
    );
    expect(save(workbook, { ...exits, lastDay: '13/45/2026' }).findings).toMatchObject([
      { code: 'day-unreadable', field: 'lastDay' },
    ]);
  });
});

describe('a day from which theirs hold', () => {
  const moved = () =>
    withExport(afterSetUp(), exportOf([1, 'Provider', 'Cho, Ben'], [1, 'Hours per week', 3.5]));
  const theirs = { provider: 'theirs' } as const;

  test('that lies ahead leaves the roster’s cells until then, and is not asked about again', () => {
    const workbook = moved();
    const done = saved(workbook, { choices: theirs, from: '12/1/2026' });
    expect(done.notices).toEqual(['The roster’s cells change when the day comes.']);
    expect([column(workbook, 'Provider')[0], column(workbook, 'Hours per week')[0]]).toEqual([
      'Ramos, Elena',
      3,
    ]);
    expect(compare(workbook).groups).toEqual([]);
    workbook.day = '2026-12-01';
    ask(workbook, 'open', {});
    expect([column(workbook, 'Provider')[0], column(workbook, 'Hours per week')[0]]).toEqual([
      'Cho, Ben',
      3.5,
    ]);
    expect(compare(workbook).groups).toEqual([]);
  });

  test('is warned of where it is past, and refused before the line begins', () => {
    const workbook = moved();
    const past = save(workbook, { choices: theirs, from: '11/1/2026', acknowledged: [] });
    expect(past).toMatchObject({ saved: false, findings: [{ code: 'in-the-past', field: 'from' }] });
    const early = save(workbook, { choices: theirs, from: '8/1/2026' });
    expect(early.findings.map(({ code }) => code)).toContain('before-start');
    expect(early.findings.map(({ sentence }) => sentence).join()).toContain(
      'Alvarez, Ana, Resource (08/15/2026)',
    );
  });

  test('is one entry of the line, where person and hours hold from the same day', () => {
    const workbook = moved();
    saved(workbook, { choices: theirs });
    const entries = (workbook.sheets.get('Caseload log') ?? []).filter((row) => row[1] === 'B-000002');
    expect(entries.map((row) => [row[5], row[13], row[16]])).toEqual([['Assign', 'Cho, Ben', '3.5']]);
  });
});

describe('what can’t be compared says why', () => {
  test.each([
    ['Providers', 'is one of Caseload’s own sheets'],
    ['Nowhere', 'There is no sheet “Nowhere” any more'],
    ['Notes', 'does not look like an export'],
    ['Bare', 'This sheet has headings and no students.'],
    ['Empty', 'This sheet is empty.'],
  ])('%s', (sheet, sentence) => {
    const workbook = withExport(afterSetUp(), [['hello'], ['world']], 'Notes');
    withExport(workbook, [HEADER], 'Bare');
    withExport(workbook, [['', '']], 'Empty');
    const found = compare(workbook, sheet);
    expect(found.stop).toContain(sentence);
    expect(found.groups).toEqual([]);
    expect(save(workbook, { sheet, seen: 'x' })).toMatchObject({
      saved: false,
      findings: [{ code: 'no-comparison' }],
    });
  });
});

describe('an Admin of some sites', () => {
  const atOak = (rows: ReturnType<typeof exportOf>) => {
    const workbook = withExport(afterSetUp(), rows);
    signIn(workbook, 'Cho, Ben', 'Admin');
    for (const row of workbook.sheets.get('Providers') ?? []) if (row[1] === 'Cho, Ben') row[5] = 'Oak';
    return workbook;
  };

  test('is told of lines there only, and counts those only', () => {
    const workbook = atOak([...exportOf([5, 'Grade', '3'], [2, 'Grade', '5']), HALL]);
    const { lines, students, known, groups } = compare(workbook);
    expect([lines, students, known]).toEqual([5, 4, 5]);
    expect(told(groups)).toEqual([['moved', 'Bishop, Ben, Resource', 'Grade: 4 → 5']]);
  });

  test('can’t move a line to another site', () => {
    const workbook = atOak(exportOf([2, 'School', 'Birch']));
    expect(compare(workbook).groups[0]?.items[0]?.stop).toContain('Birch, which is not one of your sites');
    expect(save(workbook)).toMatchObject({ saved: false, findings: [{ code: 'nothing-to-change' }] });
  });

  test('and nobody else may compare', () => {
    const workbook = signIn(withExport(afterSetUp(), exportOf()), 'Cho, Ben');
    expect(answerOf(workbook, 'compareExport', { sheet: EXPORT, mapping: null })).toMatchObject({
      ok: false,
    });
  });
});
