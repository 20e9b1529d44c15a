import { describe, expect, test } from 'vitest';
import { draftOf } from '../../kit/client';
import {
  afterSetUp,
  answerOf,
  ask,
  caseload,
  column,
  district,
  keyOf,
  movingToCho,
  ROSTER,
  reassignment,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { rosterRows } from '../../kit/rows';

const sheets = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);

describe('a roster that people edit', () => {
  test('by hand shows the difference and is not overwritten when an older change comes due', () => {
    const workbook = afterSetUp();
    ask(workbook, 'save', movingToCho(workbook, '11/30/2026'));
    const row = workbook.sheets.get(ROSTER)?.[1] ?? [];
    row[11] = 'Okafor, Dele';
    expect(ask(workbook, 'open', {}).problems).toMatchObject([
      { title: 'Changed by hand', count: 1, items: [{ place: 'L2' }] },
    ]);
    workbook.day = '2026-11-30';
    ask(workbook, 'open', {});
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Okafor, Dele', 'Cho, Ben', 'Cho, Ben']);
  });

  test('with a formula in a cell keeps it, and says so', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    workbook.formulaCells.set('2|12', '=IMPORTRANGE("x","Export!L2")');
    expect(ask(workbook, 'save', asked).notices).toEqual([
      'One cell holds a formula and was left as it is; the record counts.',
    ]);
    expect(column(workbook, 'Provider')[0]).toBe('Ramos, Elena');
  });

  test('with a new row takes it into the record at the next opening, with the name that nobody knew', () => {
    const workbook = afterSetUp();
    workbook.sheets
      .get(ROSTER)
      ?.push([
        '2000009',
        'Gray, Gil',
        'K',
        'Birch',
        'OT',
        '2026-11-02',
        '',
        1,
        '',
        '',
        0,
        'Reyes, Maria',
        'Okafor, Dele',
        '',
      ]);
    expect(ask(workbook, 'open', {}).notices).toEqual([
      '2 new lines taken into the record.',
      '1 new name was added to Providers.',
    ]);
    // Since when she serves him nobody recorded; the roster says when the service started.
    expect(
      caseload(workbook, 'Reyes, Maria').map(({ student, start, since }) => [student, start, since]),
    ).toEqual([['Gray, Gil', '2026-11-02', '']]);
    expect(ask(workbook, 'open', {}).notices).toEqual([]);
  });

  test('with a column renamed stops with its name, and changes nothing', () => {
    const workbook = afterSetUp();
    const asked = movingToCho(workbook);
    const header = workbook.sheets.get(ROSTER)?.[0] ?? [];
    header[11] = 'Teacher of record';
    const before = sheets(workbook);
    expect(answerOf(workbook, 'save', asked)).toMatchObject({
      ok: false,
      code: 'columns-missing',
      sentence:
        'The roster’s column “Provider” is gone or was renamed. Give the column its old name back, or run Set up and choose it again.',
    });
    expect(ask(workbook, 'open', {})).toMatchObject({
      mapping: true,
      stop: expect.stringContaining('“Provider”'),
    });
    expect(sheets(workbook)).toEqual(before);
  });
});

describe('a copied document', () => {
  test('that lost its properties still knows its mapping and its record, and shows differences instead of writing', () => {
    const workbook = afterSetUp();
    ask(workbook, 'save', movingToCho(workbook, '11/30/2026'));
    workbook.memory = {};
    workbook.day = '2026-12-01';
    const opened = ask(workbook, 'open', {});
    expect(opened).toMatchObject({
      ready: true,
      notices: [],
      // Each line's provider and hours, and the case manager in each of their rows: what Home lists, too.
      problems: [{ title: 'Changed by hand', count: 9 }],
    });
    const { byHand } = ask(workbook, 'attention', {});
    expect(byHand.map(({ place }) => place).sort()).toEqual([
      'H2',
      'H3',
      'H4',
      'L2',
      'L3',
      'L4',
      'M2',
      'M4',
      'M7',
    ]);
    expect(caseload(workbook, 'Cho, Ben', '2026-12-01')).toHaveLength(4);
  });
});

describe('a person whose name changes in Providers', () => {
  test('keeps their caseload under the old name in the roster', () => {
    const workbook = afterSetUp();
    for (const row of workbook.sheets.get('Providers') ?? [])
      if (row[1] === 'Ramos, Elena') row[1] = 'Vance, Elena';
    expect(ask(workbook, 'open', {})).toMatchObject({ notices: [], problems: [] });
    expect(caseload(workbook, 'Vance, Elena')).toHaveLength(3);
  });
});

test('a line that is yet to begin is followed to whoever gets it later, also where nobody opened the sidebar in between', () => {
  const rows = rosterRows();
  if (rows[1]) rows[1][5] = '2026-12-01';
  const workbook = afterSetUp(district(rows));
  const [line] = caseload(workbook, 'Ramos, Elena', '2026-12-02').filter(
    ({ start }) => start === '2026-12-01',
  );
  const draft = draftOf(line, { effective: '01/10/2027', provider: keyOf(workbook, 'Cho, Ben') });
  const asked = reassignment(workbook, 'Ramos, Elena', [draft], {
    acknowledged: [`change-in-between:${draft.line}`],
  });
  expect(ask(workbook, 'save', asked)).toMatchObject({ saved: true });
  workbook.day = '2027-01-09';
  expect(column(workbook, 'Provider')[0]).toBe('Ramos, Elena');
  workbook.day = '2027-01-10';
  ask(workbook, 'open', {});
  expect(column(workbook, 'Provider')[0]).toBe('Cho, Ben');
});
