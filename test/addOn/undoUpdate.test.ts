import { expect, test } from 'vitest';
import type { Host } from '../host/host';
import { ROSTER_SHEET } from '../host/sampleDistrict';
import { EXPORT_SHEET, sampleExport } from '../host/sampleExport';
import { afterSetUp, ask, sheetOf, shown } from './installed';

/** Each cell of the roster, what it holds and what it shows. */
function cellsOf(host: Host): Map<string, string> {
  const sheet = sheetOf(host, ROSTER_SHEET);
  const { rows, columns } = sheet.extent();
  const cells = new Map<string, string>();
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column <= columns; column++)
      cells.set(`${row}|${column}`, JSON.stringify([sheet.value(row, column), sheet.display(row, column)]));
  return cells;
}

/** The cells that differ, as they were and as they are; a row that has come and gone may leave blank ones. */
function changes(before: Map<string, string>, after: Map<string, string>): string[] {
  const blank = JSON.stringify([null, '']);
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((at) => {
    const [was, is] = [before.get(at) ?? blank, after.get(at) ?? blank];
    return was === is ? [] : [`${at}: ${was} → ${is}`];
  });
}

function finish(host: Host, left: number): void {
  for (let more = left; more > 0; ) more = ask(host, 'finish', {}).left;
}

test('Undo of an update gives every cell back what it held: dates, and texts that name days', () => {
  const host = afterSetUp(sampleExport());
  const before = cellsOf(host);
  const exported = { sheet: EXPORT_SHEET, mapping: null };
  const { seen } = ask(host, 'compareExport', exported);
  const saved = ask(host, 'saveExport', {
    ...exported,
    seen,
    choices: [
      { kind: 'guess', choice: 'same', except: [] },
      { kind: 'provider', choice: 'theirs', except: [] },
    ],
    from: '',
    lastDay: '',
    reason: '',
    acknowledged: ['earlier-dates', 'hours-outside-range', 'renewal-overdue'],
  });
  expect(saved).toMatchObject({ saved: true });
  finish(host, saved.left);
  const updated = shown(host, ROSTER_SHEET);
  expect(changes(before, cellsOf(host)).join('\n')).toContain('["8/24/26","8/24/26"] → ');

  const undone = ask(host, 'undo', { batch: saved.batch, reason: '', rest: false });
  expect(undone).toMatchObject({ saved: true, notices: [] });
  finish(host, undone.left);
  expect(changes(before, cellsOf(host))).toEqual([]);
  expect(ask(host, 'open', {})).toMatchObject({ left: 0 });
  expect(changes(before, cellsOf(host))).toEqual([]);

  const again = ask(host, 'undo', { batch: undone.batch, reason: '', rest: false });
  expect(again.saved).toBe(true);
  finish(host, again.left);
  expect(shown(host, ROSTER_SHEET)).toEqual(updated);
});
