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
  ROSTER,
  reassignment,
} from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

const logRows = (workbook: MemoryWorkbook) => workbook.sheets.get('Caseload log') ?? [];
const sheets = (workbook: MemoryWorkbook) => structuredClone([...workbook.sheets]);

/** The district after a save that is recorded for a later day. */
function withSave(): MemoryWorkbook {
  const workbook = afterSetUp();
  const cho = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective: '11/30/2026', provider: cho }),
  );
  expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts))).toMatchObject({
    saved: true,
  });
  return workbook;
}

describe('a record that somebody damaged', () => {
  const OLDER = ['log-older', 'An older version of this spreadsheet was brought back'] as const;
  const damages: [string, (rows: unknown[][]) => void, string, string][] = [
    ['one row of the openings deleted', (rows) => rows.splice(2, 1), 'log-damaged', 'not whole'],
    [
      'a begin day retyped as 8/15/26',
      (rows) => rows[3]?.splice(14, 1, '8/15/26'),
      'log-damaged',
      'not whole',
    ],
    // What is left is whole in itself: nothing tells these from an older version.
    ['the last save cut off', (rows) => rows.splice(-3, 3), ...OLDER],
    ['everything but the header deleted', (rows) => rows.splice(1), ...OLDER],
  ];
  test.each(damages)(
    '%s: stops everything and changes nothing, until it is back',
    (_, damage, code, told) => {
      const workbook = withSave();
      const whole = structuredClone(logRows(workbook));
      const seen = caseload(workbook, 'Cho, Ben', '2026-12-01').map(({ student }) => student);
      damage(logRows(workbook));
      const before = sheets(workbook);
      expect(ask(workbook, 'open', {})).toMatchObject({
        stop: expect.stringContaining(told),
        roster: null,
      });
      expect(answerOf(workbook, 'people', { asOf: '2026-11-21' })).toMatchObject({
        ok: false,
        code,
      });
      expect(sheets(workbook)).toEqual(before);

      workbook.sheets.set('Caseload log', whole);
      expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', notices: [] });
      expect(caseload(workbook, 'Cho, Ben', '2026-12-01').map(({ student }) => student)).toEqual(seen);
    },
  );

  test('in a copy, which remembers no head, is still told by a batch that is not whole', () => {
    const workbook = withSave();
    workbook.memory = { mapping: workbook.memory.mapping ?? '' };
    logRows(workbook).splice(2, 1);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: expect.stringContaining('not whole') });
  });
});

describe('a save that was cut off in the middle', () => {
  test('damages nothing, however many saves follow it', () => {
    const workbook = withSave();
    const cutOff = logRows(workbook).slice(-3, -1);
    for (const [i, row] of cutOff.entries())
      logRows(workbook).push([...row.with(0, String(20 + i)).with(1, 'B-000003')]);
    const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
      draftOf(line, { effective: '11/23/2026', amount: '4' }),
    );
    const saved = ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts));
    expect(saved).toMatchObject({ saved: true, batch: 'B-000004' });
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: '', notices: [] });
    expect(caseload(workbook, 'Ramos, Elena').length).toBe(3);
    // With a row of what came before it gone, it is damaged after all.
    logRows(workbook).splice(2, 1);
    expect(ask(workbook, 'open', {})).toMatchObject({ stop: expect.stringContaining('not whole') });
  });
});

describe('a roster with its own Line IDs in some rows', () => {
  test('gives no line another one’s key', () => {
    const ids = ['Line ID', 'L-000001', '', '', 'L-000002', '', ''];
    const base = district().sheets.get(ROSTER) ?? [];
    const workbook = afterSetUp(district(base.map((row, i) => [ids[i] ?? '', ...row])));
    const keys = logRows(workbook)
      .slice(1)
      .map((row) => row[7]);
    expect(new Set(keys).size).toBe(keys.length);
    expect(caseload(workbook, 'Cho, Ben').map(({ student }) => student)).toEqual(['Evans, Ella']);
    expect(HEADER).not.toContain('Line ID');
  });
});

describe('a colleague typed into Providers', () => {
  test('can be chosen at the next opening', () => {
    const workbook = afterSetUp();
    workbook.sheets.get('Providers')?.push(['', 'Hire, New', '', '', 'Resource teacher', 'Oak', 'Provider']);
    ask(workbook, 'open', {});
    expect(keyOf(workbook, 'Hire, New')).toMatch(/^P-\d{4}$/);
  });
});

describe('a case manager typed over by hand', () => {
  test('is named before case management goes along', () => {
    const workbook = afterSetUp();
    const row = workbook.sheets.get(ROSTER)?.[3] ?? [];
    row[12] = 'Okafor, Dele';
    const [, , diaz] = caseload(workbook, 'Ramos, Elena');
    const drafts = [draftOf(diaz, { effective: '11/21/2026', provider: keyOf(workbook, 'Cho, Ben') })];
    const asked = reassignment(workbook, 'Ramos, Elena', drafts, { moveCaseManagement: true });
    expect(ask(workbook, 'save', asked)).toMatchObject({
      saved: false,
      findings: [{ code: 'changed-by-hand', severity: 'warns' }],
    });
    expect(column(workbook, 'Case Manager')[2]).toBe('Okafor, Dele');
  });
});

describe('the sheet Providers, deleted', () => {
  test('makes nobody Admin but those who were', () => {
    const workbook = afterSetUp();
    ask(workbook, 'open', {});
    workbook.sheets.delete('Providers');
    workbook.email = 'cho@lakeview.example';
    expect(answerOf(workbook, 'inspectRoster', { sheet: null, mapping: null })).toMatchObject({
      ok: false,
      code: 'only-admins-set-up',
    });
    workbook.email = 'director@lakeview.example';
    expect(answerOf(workbook, 'inspectRoster', { sheet: null, mapping: null }).ok).toBe(true);
  });
});
