import { describe, expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Answer, Call } from '../../../src/contract/contract';
import { VERSION } from '../../../src/contract/version';
import { SHEETS } from '../../../src/domain/roster/ownSheets';
import { afterSetUp, answerOf, ask, district, keyOf, movingToCho, setUpOn } from '../../kit/district';
import type { MemoryWorkbook } from '../../kit/memoryWorkbook';

const NEWER = '99.0.0 2026-11-20T15:00:00Z';

/** What can be written, as it stands. */
const written = ({ sheets, memory, notes, warnings }: MemoryWorkbook) =>
  structuredClone({ sheets: [...sheets], memory, notes: [...notes], warnings: [...warnings] });

/** As File › Make a copy does it: the sheets with their notes, and none of the properties. */
function copied(workbook: MemoryWorkbook): MemoryWorkbook {
  workbook.memory = {};
  return workbook;
}

/** A district in which a newer version saved last. */
function touchedByNewer(workbook = afterSetUp()): MemoryWorkbook {
  workbook.memory = { ...workbook.memory, version: NEWER };
  return workbook;
}

test('the version is package.json’s', () => {
  expect(VERSION).toBe(packageJson.version);
});

describe('this version', () => {
  test('leaves its number and the moment at its first write, and leaves both as they are from then on', () => {
    const workbook = setUpOn('2026-09-01');
    expect(workbook.memory.version).toBe(`${VERSION} 2026-09-01T15:00:00Z`);
    ask(workbook, 'save', movingToCho(workbook));
    expect(workbook.memory.version).toBe(`${VERSION} 2026-09-01T15:00:00Z`);
    expect(ask(workbook, 'open', {}).runsSince).toBe('2026-09-01');
  });

  test('leaves nothing where it only looks', () => {
    const workbook = district();
    ask(workbook, 'open', {});
    ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    expect(workbook.memory).toEqual({});
  });

  test('that came after an older one says so from its first write on, in the record’s note too', () => {
    const workbook = afterSetUp();
    workbook.memory = { ...workbook.memory, version: '0.0.9 2026-08-01T15:00:00Z' };
    workbook.notes.set(SHEETS.log, workbook.note(SHEETS.log).replace(/[\d.]+$/, '0.0.9'));
    expect(ask(workbook, 'open', {})).toMatchObject({ readOnly: '', runsSince: '' });
    expect(ask(workbook, 'save', movingToCho(workbook))).toMatchObject({ saved: true });
    expect(workbook.memory.version).toBe(`${VERSION} ${workbook.now()}`);
    expect(workbook.note(SHEETS.log)).toMatch(new RegExp(`\nCaseload ${VERSION}$`));
  });
});

describe('where a newer version has saved', () => {
  const answersIn = (workbook: MemoryWorkbook): (() => Answer<Call>)[] => {
    const moving = movingToCho(workbook);
    return [
      () => answerOf(workbook, 'save', moving),
      () => answerOf(workbook, 'addProvider', { name: 'New, Nora', role: '', site: '', email: '' }),
      () => answerOf(workbook, 'nameDistrict', { name: 'Lakeview R-3' }),
      () => answerOf(workbook, 'rebuildAssignments', {}),
      () => answerOf(workbook, 'goOn', {}),
      () => answerOf(workbook, 'makeReport', { asOf: '' }),
      () => answerOf(workbook, 'restoreStandards', {}),
      () => answerOf(workbook, 'finish', {}),
      () => answerOf(workbook, 'repair', {}),
      () => answerOf(workbook, 'removeData', { confirm: 'REMOVE' }),
      () => answerOf(workbook, 'undo', { batch: 'B-000001', rest: false, reason: '' }),
    ];
  };

  test.each(['the document remembers it', 'a copy has it in the record’s note'])(
    '%s: it is opened to look, says why, and nothing at all is written by any call',
    (how) => {
      const workbook = afterSetUp();
      const answers = answersIn(workbook);
      if (how.startsWith('a copy')) {
        workbook.notes.set(SHEETS.log, workbook.note(SHEETS.log).replace(/[\d.]+$/, '99.0.0'));
        copied(workbook);
      } else touchedByNewer(workbook);
      // A change by hand, a colleague without a key and a new row: what an opening takes in or writes.
      workbook.day = '2027-01-15';
      workbook.sheets.get(SHEETS.people)?.push(['', 'Typed, Tia']);
      const before = written(workbook);
      const opened = ask(workbook, 'open', {});
      expect(opened).toMatchObject({ ready: true, stop: '', notices: [], left: 0 });
      expect(opened.readOnly).toContain('A newer version of Caseload (99.0.0)');
      expect(opened.roster?.lines).toBeGreaterThan(0);
      expect(ask(workbook, 'people', { asOf: workbook.day }).people.length).toBeGreaterThan(1);
      for (const answer of answers) expect(answer()).toMatchObject({ ok: false, code: 'newer-version' });
      expect(written(workbook)).toEqual(before);
    },
  );

  test('one in which that version reads the roster in a way that is unknown here offers no Set up', () => {
    const workbook = touchedByNewer();
    workbook.memory = { ...workbook.memory, mapping: '{"shape":"of tomorrow"}' };
    workbook.notes.clear();
    expect(ask(workbook, 'open', {}).stop).toContain('A newer version of Caseload');
    const { mapping } = ask(workbook, 'inspectRoster', { sheet: null, mapping: null });
    if (!mapping) throw new Error('The roster is recognised.');
    const before = written(workbook);
    expect(answerOf(workbook, 'setUp', { mapping, name: '', protectLog: true })).toMatchObject({
      code: 'newer-version',
    });
    expect(written(workbook)).toEqual(before);
  });

  test('an older version of the sheets keeps the document’s word', () => {
    const workbook = afterSetUp();
    const sheets = structuredClone([...workbook.sheets]);
    ask(workbook, 'save', movingToCho(workbook));
    touchedByNewer(workbook);
    workbook.sheets.clear();
    for (const [name, rows] of sheets) workbook.sheets.set(name, rows);
    expect(answerOf(workbook, 'goOn', {})).toMatchObject({ code: 'newer-version' });
  });
});

test.each([
  ['0.1.0', false],
  ['0.0.99', false],
  ['0.1.1', true],
  ['0.2', true],
  ['0.1.0.1', true],
  ['0.1', false],
  ['1.0.0', true],
  ['10.0.0', true],
  ['tomorrow', true],
])('beside 0.1.0, %s is newer: %s', (number, isNewer) => {
  const workbook = afterSetUp();
  workbook.memory = { ...workbook.memory, version: `${number} 2026-11-20T15:00:00Z` };
  expect(ask(workbook, 'open', {}).readOnly !== '').toBe(isNewer);
  expect(keyOf(workbook, 'Cho, Ben')).not.toBe('');
});
