import { describe, expect, test } from 'vitest';
import type { Cell } from '../../../src/domain/cells/cell';
import { afterSetUp, ask, caseload, column, district, ROSTER } from '../../kit/district';
import { compare, decision, rosterOf, save, saved, told, undone } from '../../kit/exportKit';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { numberedRow } from '../../kit/numberedRow';
import { HEADER } from '../../kit/rows';

/** A district of twelve, over whose roster somebody pasted another month's. */
function pastedOver(paste: (rows: Cell[][]) => Cell[][]): MemoryWorkbook {
  const rows = Array.from({ length: 12 }, (_, i) => numberedRow(i));
  const workbook = afterSetUp(district([HEADER, ...rows]));
  workbook.sheets.set(ROSTER, [HEADER, ...paste(Array.from({ length: 12 }, (_, i) => numberedRow(i)))]);
  return workbook;
}

const compared = (workbook: MemoryWorkbook) => compare(workbook, ROSTER);
const ofRoster = { sheet: ROSTER } as const;

describe('a roster that was pasted over', () => {
  const workbookOf = (): MemoryWorkbook =>
    pastedOver((rows) => [
      numberedRow(0, { Provider: 'Cho, Ben' }),
      numberedRow(1, { 'Hours per week': 4 }),
      numberedRow(2, { Grade: '4', 'Case Manager': 'Cho, Ben' }),
      numberedRow(3, { 'Start Date': '2026-10-01', 'End Date': '2027-09-30' }),
      numberedRow(40, { 'Student Name': 'Student, S4' }),
      numberedRow(50),
      ...rows.slice(6),
    ]);

  test('is compared with what the record knows', () => {
    const found = compared(workbookOf());
    expect([found.pasted, found.lines, found.known]).toEqual([true, 12, 10]);
    expect(told(found.groups)).toEqual([
      ['guess', 'Student, S4, Resource', 'Student ID: 3000004 → 3000040', 'The same name and site'],
      [
        'fresh',
        'Student, S50, Resource',
        'Provider: Ramos, Elena',
        '3 hours a week',
        'From 08/15/2026 to 05/28/2027',
        'Case manager: Ramos, Elena',
      ],
      ['gone', 'Student, S5, Resource', 'Provider: Ramos, Elena', 'Not in the roster any more'],
      ['renewed', 'Student, S3, Resource', 'Dates: 08/15/2026 → 10/01/2026 – 09/30/2027'],
      ['moved', 'Student, S1, Resource', 'Hours: 3 → 4'],
      ['provider', 'Student, S0, Resource', 'Provider: Ramos, Elena → Cho, Ben'],
      ['caseManager', 'Student, S2, All services', 'Case manager: Ramos, Elena → Cho, Ben'],
    ]);
  });

  test('puts our people back into the cells, where ours are kept, and takes in the rest without touching a cell', () => {
    const workbook = workbookOf();
    const before = rosterOf(workbook);
    expect(
      saved(workbook, { ...ofRoster, choices: { guess: 'same', gone: 'exit' }, lastDay: '11/20/2026' }),
    ).toMatchObject({
      counts: {
        added: 1,
        exited: 1,
        renewed: 1,
        moved: 1,
        providers: 0,
        caseManagers: 0,
        newIds: 1,
        putBack: 2,
      },
      notices: [],
    });
    const after = rosterOf(workbook);
    expect([column(workbook, 'Provider')[0], column(workbook, 'Case Manager')[2]]).toEqual([
      'Ramos, Elena',
      'Ramos, Elena',
    ]);
    (before[1] ?? [])[HEADER.indexOf('Provider')] = 'Ramos, Elena';
    (before[3] ?? [])[HEADER.indexOf('Case Manager')] = 'Ramos, Elena';
    expect(after).toEqual(before);
    expect(compared(workbook).groups).toEqual([]);
    expect(ask(workbook, 'open', {})).toMatchObject({ pasted: 0, problems: [] });
    expect(caseload(workbook, 'Ramos, Elena').map(({ student }) => student)).not.toContain('Student, S5');
  });

  test('gives the lines to theirs without writing a cell, and an Undo leaves what was pasted', () => {
    const workbook = workbookOf();
    const before = rosterOf(workbook);
    const theirs = { choices: { provider: 'theirs', caseManager: 'theirs', fresh: 'leave' } } as const;
    const { batch, counts } = saved(workbook, { ...ofRoster, ...theirs });
    expect(counts).toMatchObject({ providers: 1, caseManagers: 1, newPeople: ['Cho, Ben'] });
    expect(rosterOf(workbook)).toEqual(before);
    expect(caseload(workbook, 'Cho, Ben').map(({ student }) => student)).toEqual(['Student, S0']);
    expect(undone(workbook, batch).saved).toBe(true);
    expect(rosterOf(workbook)).toEqual(before);
  });

  test('is as it was pasted after an Undo, waits for its update again, and that then comes to the same', () => {
    const workbook = pastedOver((rows) => [
      ...rows.slice(0, 2).map((_, i) => numberedRow(60 + i)),
      ...rows.slice(2).map((_, i) => numberedRow(2 + i, { Provider: 'Cho, Ben' })),
    ]);
    const before = rosterOf(workbook);
    const theirs = {
      ...ofRoster,
      choices: { provider: 'theirs', gone: 'exit' },
      lastDay: '11/20/2026',
    } as const;
    const { batch, counts } = saved(workbook, theirs);
    expect(counts.added).toBe(2);
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
    expect(undone(workbook, batch).saved).toBe(true);
    expect(rosterOf(workbook)).toEqual(before);
    expect(ask(workbook, 'open', {}).pasted).toBe(12);
    expect(saved(workbook, theirs).counts).toEqual({ ...counts, newPeople: [] });
  });

  test('in which nothing but our people is kept is saved all the same, with the number of the cells that are put back', () => {
    const workbook = pastedOver((rows) => rows.map((_, i) => numberedRow(i, { Provider: 'Cho, Ben' })));
    const asked = decision(workbook, ofRoster);
    const none = { added: 0, exited: 0, renewed: 0, moved: 0, providers: 0, caseManagers: 0, newIds: 0 };
    expect(ask(workbook, 'previewExport', asked).counts).toMatchObject({ ...none, putBack: 12 });
    expect(ask(workbook, 'saveExport', asked)).toMatchObject({ saved: true, counts: { putBack: 12 } });
    ask(workbook, 'open', {});
    expect(new Set(column(workbook, 'Provider'))).toEqual(new Set(['Ramos, Elena']));
  });

  test('that changed since it was looked at is not saved', () => {
    const workbook = workbookOf();
    const asked = decision(workbook, ofRoster);
    (rosterOf(workbook)[1] ?? [])[0] = '1';
    (workbook.sheets.get(ROSTER)?.[2] ?? [])[HEADER.indexOf('Grade')] = '7';
    expect(ask(workbook, 'saveExport', asked)).toMatchObject({
      saved: false,
      findings: [{ code: 'changed-since-read' }],
    });
  });

  test('of which everything is left is settled by keeping it as edits of one’s own', () => {
    const workbook = pastedOver((rows) => rows.map((_, i) => numberedRow(i, { Provider: 'Cho, Ben' })));
    expect(ask(workbook, 'open', {}).pasted).toBe(12);
    ask(workbook, 'keepAsHand', {});
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
  });

  test('is asked about no more after its update', () => {
    const workbook = pastedOver((rows) => rows.map((_, i) => numberedRow(i, { Provider: 'Cho, Ben' })));
    const choices = { provider: 'theirs' } as const;
    expect(save(workbook, { ...ofRoster, choices, from: '12/1/2026' }).saved).toBe(true);
    expect(ask(workbook, 'open', {}).pasted).toBe(0);
  });
});
