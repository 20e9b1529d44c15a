import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { ask, install, keyOf, setUp, sheetOf, smallRoster } from './installed';

/** The small roster, with what a person keeps around it. */
function around(prepare: (roster: ReturnType<typeof sheetOf>) => void): Host {
  const host = install(smallRoster());
  prepare(sheetOf(host, 'Roster'));
  host.workbook.recalculateAll();
  return setUp(host);
}

const enroll = (host: Host, id = '2000088') =>
  ask(host, 'enroll', {
    values: [
      { field: 'studentId', value: id },
      { field: 'name', value: 'Gray, Gil' },
      { field: 'start', value: '11/01/2026' },
    ],
    services: [{ service: 'OT', provider: keyOf(host, 'Cho, Ben'), amount: '1' }],
    caseManager: keyOf(host, 'Cho, Ben'),
    begin: '',
    reason: '',
    acknowledged: ['in-the-past', 'new-service', 'no-range'],
  });

/** All cells, formulas before what they show. */
const everyCell = (host: Host): string[][] => {
  const sheet = sheetOf(host, 'Roster');
  return Array.from({ length: 14 }, (_, r) =>
    Array.from({ length: 22 }, (_, c) => sheet.formula(r + 1, c + 1) ?? sheet.display(r + 1, c + 1)),
  );
};

describe('a new row stands directly under the last student', () => {
  test('above a total, which counts it, and a signature; Undo gives all back', () => {
    const host = around((roster) => {
      roster.putValue(8, 2, 'Total');
      roster.putFormula(8, 8, '=SUM(H2:H7)');
      roster.putValue(10, 2, 'Signature: ______');
    });
    const before = everyCell(host);
    const saved = enroll(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.slice(0, 2)).toEqual(['2000088', 'Gray, Gil']);
    expect(cells[8]?.[1]).toBe('Total');
    expect(cells[8]?.[7]).toBe('=SUM(H2:H8)');
    expect(cells[10]?.[1]).toBe('Signature: ______');
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 7 } });
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' }).saved).toBe(true);
    expect(everyCell(host)).toEqual(before);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 6 } });
  });

  test('into the first of the rows that wait with boxes and formulas, which stay as they are; Undo too', () => {
    const host = around((roster) => {
      for (let row = 2; row <= 12; row++) {
        roster.putValue(row, 20, false);
        roster.putFormula(row, 21, `=IF(A${row}="","",LEFT(B${row},3))`);
      }
    });
    const before = everyCell(host);
    const saved = enroll(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.slice(0, 2)).toEqual(['2000088', 'Gray, Gil']);
    expect(cells.map((row) => row.slice(19))).toEqual(before.map((row) => row.slice(19)));
    expect(cells[8]?.slice(0, 12)).toEqual(before[8]?.slice(0, 12));
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' })).toMatchObject({ saved: true });
    expect(everyCell(host)).toEqual(before);
  });

  test('in a row of its own between the last student and a second table, going on with the formulas above', () => {
    const host = around((roster) => {
      for (let row = 2; row <= 7; row++) roster.putFormula(row, 21, `=LEFT($B${row},3)&B$1`);
      roster.putValue(8, 20, 'Room');
      roster.putValue(9, 20, '12');
    });
    expect(enroll(host)).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.[0]).toBe('2000088');
    expect(cells[7]?.[20]).toBe('=LEFT($B8,3)&B$1');
    expect([cells[8]?.[19], cells[9]?.[19]]).toEqual(['Room', '12']);
    expect(enroll(host, '2000089')).toMatchObject({ saved: true });
    expect(
      everyCell(host)
        .map((row) => row[0])
        .slice(7, 9),
    ).toEqual(['2000088', '2000089']);
  });
});
