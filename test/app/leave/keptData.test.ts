import { describe, expect, test } from 'vitest';
import { keptData, keptRows } from '../../../src/app/leave/keptData';
import { district, ROSTER } from '../../kit/district';
import { DIRECTOR, inUse, OURS, sheets } from './districtInUse';

describe('the copy before it', () => {
  test('lists every sheet that Caseload made with its rows, and the settings', () => {
    const workbook = inUse();
    const before = sheets(workbook);
    const { sheets: kept, settings } = keptData(workbook);
    expect(new Set(kept.map(({ name }) => name))).toEqual(new Set(OURS));
    for (const { name, rows } of kept) expect(rows, name).toBe(workbook.sheets.get(name)?.length);
    expect(JSON.parse(settings)).toMatchObject({
      mapping: { sheet: ROSTER, columns: { studentId: { header: 'Student ID' } } },
      head: { entries: (workbook.sheets.get('Caseload log')?.length ?? 0) - 1 },
      admins: `${DIRECTOR}*`,
    });
    expect(sheets(workbook)).toEqual(before);
  });

  test('has the mapping also where it was too long for the properties', () => {
    const workbook = inUse();
    const { mapping } = JSON.parse(keptData(workbook).settings);
    workbook.memory.mapping = '';
    expect(JSON.parse(keptData(workbook).settings).mapping).toEqual(mapping);
  });

  test('gives every row once, 2,000 at a time', () => {
    const workbook = inUse();
    const log = workbook.sheets.get('Caseload log') ?? [];
    while (log.length < 4_000) log.push([String(log.length), '=1+1', '\t@x']);
    const parts = [0, 2_000].map((from) => keptRows(workbook, 'Caseload log', from));
    expect(parts.map((part) => [part?.rows.length, part?.more])).toEqual([
      [2_000, true],
      [2_000, false],
    ]);
    expect(parts.flatMap((part) => part?.rows ?? [])).toEqual(log);
    expect(keptRows(workbook, 'Caseload log', 3_999)?.rows).toEqual([['3999', '=1+1', '\t@x']]);
    expect(keptRows(workbook, 'Caseload log', 4_000)).toEqual({ rows: [], more: false });
  });

  test.each([ROSTER, 'Notes', 'Nowhere', '', '__proto__', 'constructor', 'caseload log'])(
    'gives nothing of “%s”',
    (sheet) => {
      expect(keptRows(inUse(), sheet, 0)).toBeNull();
    },
  );

  test('gives nothing of a district’s own sheet under one of Caseload’s names', () => {
    const workbook = district();
    workbook.sheets.set('Standards', [['ID', 'Number', 'Standard']]);
    workbook.sheets.set('Providers', [['Clinic', 'Phone']]);
    expect(keptData(workbook).sheets).toEqual([]);
    expect(keptRows(workbook, 'Standards', 0)).toBeNull();
    expect(keptRows(workbook, 'Providers', 0)).toBeNull();
  });
});
