import { describe, expect, test } from 'vitest';
import { isStop, readState, readTeam } from '../../../src/app/opened/state';
import { checkRecord, repair } from '../../../src/app/record/checkRecord';
import { missouri } from '../../../src/standards/missouri/missouri';
import { draftOf } from '../../kit/client';
import { afterSetUp, ask, caseload, column, keyOf, ROSTER, reassignment } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';
import { HEADER } from '../../kit/rows';

const LOG = 'Caseload log';
const ASSIGNMENTS = 'Case assignments';
const rowsOf = (workbook: MemoryWorkbook, sheet: string) => workbook.sheets.get(sheet) ?? [];

/** Ramos's lines go to Cho on a day. */
function save(workbook: MemoryWorkbook, effective: string): void {
  const cho = keyOf(workbook, 'Cho, Ben');
  const drafts = caseload(workbook, 'Ramos, Elena').map((line) =>
    draftOf(line, { effective, provider: cho }),
  );
  expect(ask(workbook, 'save', reassignment(workbook, 'Ramos, Elena', drafts))).toMatchObject({
    saved: true,
  });
}

function repaired(workbook: MemoryWorkbook) {
  const team = readTeam(workbook);
  const state = isStop(team) ? team : readState(workbook, missouri, team);
  return isStop(state) ? state : repair(workbook, state, () => undefined);
}

/** All that there is in the document. */
const everything = ({ sheets, memory, notes }: MemoryWorkbook) =>
  structuredClone({ sheets: [...sheets], memory, notes: [...notes] });

/** A district after a save whose roster cells, memory and Case assignments were lost on the way. */
function leftBehind(): MemoryWorkbook {
  const workbook = afterSetUp();
  const roster = structuredClone(rowsOf(workbook, ROSTER));
  const assignments = structuredClone(rowsOf(workbook, ASSIGNMENTS));
  const { derived = '' } = workbook.memory;
  save(workbook, '11/21/2026');
  workbook.sheets.set(ROSTER, roster);
  workbook.sheets.set(ASSIGNMENTS, assignments);
  const { head: _lost, mapping: _gone, ...memory } = workbook.memory;
  workbook.memory = { ...memory, derived };
  return workbook;
}

describe('a record that nobody touched', () => {
  test('is intact, and everything derived from it is fine', () => {
    const workbook = afterSetUp();
    save(workbook, '11/30/2026');
    const before = everything(workbook);
    const checked = checkRecord(workbook, missouri);
    expect(checked).toMatchObject({ intact: true, troubles: [] });
    expect(checked.title).toBe(`Intact, ${rowsOf(workbook, LOG).length - 1} entries.`);
    expect(checked.derived).toEqual([
      { part: 'roster', sentence: 'The roster says what the record says.', repairs: false, fine: true },
      {
        part: 'assignments',
        sentence: '“Case assignments” says what the record says.',
        repairs: false,
        fine: true,
      },
      { part: 'memory', sentence: 'The document remembers what it should.', repairs: false, fine: true },
    ]);
    expect(repaired(workbook)).toEqual({ left: 0, notices: ['There was nothing to repair.'] });
    expect(everything(workbook)).toEqual(before);
  });

  test('stays so when people sort Case assignments and write beside it', () => {
    const workbook = afterSetUp();
    const [header = [], ...rows] = rowsOf(workbook, ASSIGNMENTS);
    rows[1]?.push('call mom');
    workbook.sheets.set(ASSIGNMENTS, [header, ...rows.reverse()]);
    expect(checkRecord(workbook, missouri).derived.map(({ fine }) => fine)).toEqual([true, true, true]);
  });
});

describe('a record that was damaged', () => {
  const BACK = 'Undo that, or bring the sheet back with File › Version history.';
  const damages: [string, (rows: unknown[][]) => void, string, string][] = [
    [
      'a student retyped',
      (rows) => rows[3]?.splice(9, 1, 'Somebody, Else'),
      'changed',
      `Entry 3 was changed by hand: its cells no longer fit its hash. ${BACK}`,
    ],
    [
      'a begin day retyped, which no reader can read',
      (rows) => rows[3]?.splice(14, 1, '8/15/26'),
      'changed',
      `Entry 3 was changed by hand: its cells no longer fit its hash. ${BACK}`,
    ],
    ['rows deleted', (rows) => rows.splice(2, 3), 'removed', `Entries 2 to 4 were removed. ${BACK}`],
    [
      'a row copied',
      (rows) => rows.push([...(rows[2] ?? [])]),
      'added',
      'is no entry of the record: it was typed or copied there by hand. Delete the row.',
    ],
    ['the end cut off', (rows) => rows.splice(-3, 3), 'cut-off', 'were removed at the end.'],
  ];
  test.each(damages)('%s: is told, and Repair stops and changes nothing', (_, damage, code, sentence) => {
    const workbook = afterSetUp();
    save(workbook, '11/30/2026');
    damage(rowsOf(workbook, LOG));
    const before = everything(workbook);
    const checked = checkRecord(workbook, missouri);
    expect(checked).toMatchObject({ title: '1 trouble found.', intact: false, troubles: [{ code }] });
    expect(checked.troubles[0]?.sentence).toContain(sentence);
    expect(checked.derived.some(({ repairs }) => repairs)).toBe(false);
    // What lacks its end alone may as well be an older version.
    expect(repaired(workbook)).toMatchObject({ code: code === 'cut-off' ? 'log-older' : 'log-damaged' });
    expect(everything(workbook)).toEqual(before);
  });

  test('throughout, is told in so many sentences as somebody reads', () => {
    const workbook = afterSetUp();
    for (let i = 0; i < 70; i++) rowsOf(workbook, LOG).push(['note'], []);
    const { troubles } = checkRecord(workbook, missouri);
    expect(troubles).toHaveLength(51);
    expect(troubles[50]?.sentence).toContain('20 more rows');
  });

  test('whose sheet or first row is gone, is told as at every opening', () => {
    const workbook = afterSetUp();
    const rows = structuredClone(rowsOf(workbook, LOG));
    rowsOf(workbook, LOG)[0]?.splice(3, 1, 'When');
    expect(checkRecord(workbook, missouri)).toMatchObject({
      intact: false,
      troubles: [{ entries: 'row 1' }],
    });
    workbook.sheets.delete(LOG);
    expect(checkRecord(workbook, missouri)).toMatchObject({
      intact: false,
      troubles: [{ code: 'cut-off', count: rows.length - 1, sentence: expect.stringContaining('is gone') }],
    });
  });
});

describe('what is derived', () => {
  test('cells changed by hand are counted, left to Home, and Repair leaves them as they are', () => {
    const workbook = afterSetUp();
    rowsOf(workbook, ROSTER)[2]?.splice(HEADER.indexOf('Provider'), 1, 'Okafor, Dele');
    rowsOf(workbook, ROSTER).splice(5, 1);
    const [byHand, absent] = checkRecord(workbook, missouri).derived;
    expect(byHand).toMatchObject({ repairs: false, fine: false });
    expect(byHand?.sentence).toContain('1 cell of the roster was changed by hand');
    expect(absent?.sentence).toContain('1 line of the record is in no row of the roster');
    expect(repaired(workbook)).toEqual({ left: 0, notices: ['There was nothing to repair.'] });
    expect(column(workbook, 'Provider')[1]).toBe('Okafor, Dele');
  });

  test('what was left behind is named, repaired, and then fine', () => {
    const workbook = leftBehind();
    const log = structuredClone(rowsOf(workbook, LOG));
    rowsOf(workbook, ROSTER)[2]?.splice(HEADER.indexOf('Provider'), 1, 'Okafor, Dele');
    const found = checkRecord(workbook, missouri);
    expect(found.intact).toBe(true);
    expect(found.derived).toMatchObject([
      { part: 'roster', repairs: true, sentence: expect.stringContaining('2 cells of the roster wait') },
      {
        part: 'roster',
        repairs: false,
        sentence: expect.stringContaining('1 cell of the roster was changed'),
      },
      { part: 'assignments', repairs: true, fine: false },
      {
        part: 'memory',
        repairs: true,
        sentence:
          'The document has forgotten where the record ends and how the roster is read, as a copy does.',
      },
    ]);
    repaired(workbook);
    expect(column(workbook, 'Provider').slice(0, 3)).toEqual(['Cho, Ben', 'Okafor, Dele', 'Cho, Ben']);
    expect(checkRecord(workbook, missouri).derived.filter(({ fine }) => !fine)).toMatchObject([
      { part: 'roster', repairs: false },
    ]);
    expect(rowsOf(workbook, LOG)).toEqual(log);
    const once = everything(workbook);
    expect(repaired(workbook)).toEqual({ left: 0, notices: ['There was nothing to repair.'] });
    expect(everything(workbook)).toEqual(once);
  });

  test('Case assignments that is gone, retyped or headed otherwise is made anew; another’s sheet is left', () => {
    const workbook = afterSetUp();
    const whole = structuredClone(rowsOf(workbook, ASSIGNMENTS));
    workbook.sheets.delete(ASSIGNMENTS);
    expect(checkRecord(workbook, missouri).derived[1]).toMatchObject({ repairs: true, fine: false });
    repaired(workbook);
    expect(rowsOf(workbook, ASSIGNMENTS)).toEqual(whole);
    rowsOf(workbook, ASSIGNMENTS)[0]?.splice(6, 1, 'State');
    rowsOf(workbook, ASSIGNMENTS)[1]?.splice(3, 1, 'Nobody');
    expect(checkRecord(workbook, missouri).derived[1]?.sentence).toContain(
      '2 rows of “Case assignments” say',
    );
    repaired(workbook);
    expect(rowsOf(workbook, ASSIGNMENTS)).toEqual(whole);
    workbook.sheets.set(ASSIGNMENTS, [['My own list']]);
    expect(checkRecord(workbook, missouri).derived[1]).toMatchObject({ repairs: false, fine: false });
    expect(repaired(workbook)).toMatchObject({ notices: [expect.stringContaining('left as it is')] });
    expect(rowsOf(workbook, ASSIGNMENTS)).toEqual([['My own list']]);
  });

  test('a document that forgot how far the roster follows remembers again, and writes no cell', () => {
    const workbook = leftBehind();
    workbook.memory = {};
    const roster = structuredClone(rowsOf(workbook, ROSTER));
    repaired(workbook);
    expect(rowsOf(workbook, ROSTER)).toEqual(roster);
    expect(checkRecord(workbook, missouri).derived.find(({ part }) => part === 'memory')).toMatchObject({
      fine: true,
    });
  });
});

describe('Repair that is killed', () => {
  test('at any step, is finished by the next run', () => {
    const whole = leftBehind();
    whole.calls = [];
    repaired(whole);
    const wanted = everything(whole);
    const steps = whole.calls.length;
    expect(steps).toBeGreaterThan(10);
    for (let at = 0; at < steps; at++) {
      const workbook = leftBehind();
      const log = structuredClone(rowsOf(workbook, LOG));
      let count = 0;
      workbook.before = () => {
        if (count++ === at) throw new Error('Exceeded maximum execution time');
      };
      expect(() => repaired(workbook), `step ${at}`).toThrow('Exceeded');
      workbook.before = () => undefined;
      repaired(workbook);
      expect(everything(workbook), `step ${at}`).toEqual(wanted);
      expect(rowsOf(workbook, LOG)).toEqual(log);
    }
  });
});
