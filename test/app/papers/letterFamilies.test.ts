import { describe, expect, test } from 'vitest';
import { afterSetUp, district } from '../../kit/district';
import { again, familyRows, handedOver, letters, sheet } from '../../kit/letters';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

describe('whose family it is', () => {
  /** The roster has Line IDs; Bishop's student ID is retyped on the row, and the old one may be given to a student of another family. */
  function retyped(given: string): MemoryWorkbook {
    const withIds = familyRows().map((cells, r) => [...cells, r === 0 ? 'Line ID' : `L-00000${r}`]);
    const workbook = handedOver(afterSetUp(district(withIds)));
    const roster = workbook.sheets.get('Roster') ?? [];
    const bishop = roster.find((cells) => cells[0] === '2000002') ?? [];
    expect(bishop[18]).toBe('L-000002');
    bishop[0] = '2999999';
    if (given)
      roster.push(
        bishop.map(
          (cell, c) =>
            ({ 0: given, 1: 'Gray, Gus', 14: 'Mr. Gray', 15: '9 Ash St', 16: '', 18: '' })[c] ?? cell,
        ),
      );
    return workbook;
  }

  test.each(['', '2000002'])(
    'is found by the line where the student’s ID was retyped, be it another’s now: %j',
    (given) => {
      const bishop = letters(retyped(given)).letters.find(({ student }) => student === 'Ben Bishop');
      expect(bishop?.text).toContain('Estimada familia de Ben Bishop:');
      expect(bishop?.text).toContain('3 Oak Ave');
      expect(bishop?.text).toMatch(/comuníquense con Ben Cho/);
    },
  );

  test('is told where the row that has the student’s ID names somebody else', () => {
    const workbook = handedOver();
    for (const cells of workbook.sheets.get('Roster') ?? [])
      if (cells[0] === '2000002') cells[1] = 'Gray, Gus';
    expect(letters(workbook).notices).toContain(
      'The roster’s row of Bishop, Ben names Gray, Gus now: see whose family their letter goes to.',
    );
  });

  test('is told where the roster has no row any more, and what was written stays', () => {
    const workbook = handedOver();
    letters(workbook);
    const written = structuredClone(sheet(workbook));
    const gone = (workbook.sheets.get('Roster') ?? []).filter((row) => row[0] !== '2000002');
    workbook.sheets.set('Roster', gone);
    expect(again(workbook).notices).toContain(
      'The roster has no row of Bishop, Ben now: language, parents and address stay as “Letters” has them.',
    );
    expect(sheet(workbook)).toEqual(written);
    workbook.sheets.delete('Letters');
    expect(letters(workbook).notices).toContain(
      'The roster has no row of Bishop, Ben now: their letter is in English, without parents and address.',
    );
  });
});
