import { describe, expect, test } from 'vitest';
import { CHECK_SHEET, type Trial } from '../../src/app/ports/tryOut';
import { CHECK_PARTS, LARGEST_ANSWER } from '../../src/contract/checkParts';
import { latenciesIn } from '../bench/google';
import { possible } from '../host/appsScript/switches';
import type { Host, Switches } from '../host/host';
import { afterSetUp, answerOf, ask, everything, install, smallRoster } from './installed';

const PARTS = CHECK_PARTS.filter((part) => part !== 'size');

const triedIn = (host: Host): Trial[] =>
  PARTS.flatMap((part) => ask(host, 'checkInstallation', { part }).tried);

const state = (host: Host) => ({
  sheets: everything(host),
  properties: [...host.workbook.state.documentProperties],
  shows: host.workbook.activeSheet.name,
});

describe('Check this installation', () => {
  test('finds everything as expected in the local Sheets, and leaves nothing behind, set up or not', () => {
    for (const host of [install(smallRoster()), afterSetUp(smallRoster())]) {
      const before = state(host);
      const found = triedIn(host);
      expect(found.filter(({ fine, got, expected }) => !fine || got !== expected)).toEqual([]);
      expect(found.length).toBeGreaterThan(40);
      expect(found.map(({ what }) => what)).toContain('A list of 500 ranges');
      expect(state(host)).toEqual(before);
    }
  });

  /** What of the platform's doubtful behaviours a program sees: red where something rests on it, else told as a fact. */
  const SEEN: [Partial<Switches>, 'red' | 'fact', string[]][] = [
    [
      { leadingApostrophe: 'kept' },
      'fact',
      ['A text with an apostrophe first', 'A text with an apostrophe first in a cell of texts'],
    ],
    [{ leadingApostrophe: 'keptInText' }, 'fact', ['A text with an apostrophe first in a cell of texts']],
    [{ leadingPlus: 'text' }, 'fact', ['A text with + first in a cell without a format']],
    [{ documentLock: 'null' }, 'red', ['The lock of the document']],
    [{ htmlFromFile: 'whole' }, 'fact', ['A long file read as a page']],
    [{ email: 'hidden' }, 'red', ['Which account is signed in']],
    [{ errorCell: '#ERROR!' }, 'fact', ['A cell that shows an error']],
    [{ filterRemoval: 'atOnce' }, 'fact', ['A filter made anew before its removal was flushed']],
    [{ clearedRules: 'clipped' }, 'fact', ['A rule for colors once formats are cleared']],
    [{ formulaCommas: 'taken' }, 'fact', ['A formula with a comma between its arguments']],
    [{ joinedDates: 'serials' }, 'fact', ['A date that is joined to a text']],
    [{ typedMonths: 'texts' }, 'fact', ['“2026-09” in a cell without a format']],
    [{ blankFormula: 'isBlank' }, 'fact', ['A formula that shows nothing']],
    [{ rangeListAreas: 'upTo1000' }, 'fact', ['A list of 1,001 ranges']],
    [{ chartTitle: 'null' }, 'fact', ['The title of a chart']],
    [{ sheetValuesToEnd: 'grid' }, 'red', ['All cells read at once']],
    [{ sheetValuesToEnd: 'refused' }, 'red', ['All cells read at once']],
  ];
  /** Why a program that runs in the account can't see the others. */
  const UNSEEN: { readonly [name: string]: string } = {
    emptyArgument: 'no function of ours tells what a skipped argument was',
    oneCellRange: 'nor what a range of one cell was',
    dateOnWire: 'no answer of ours holds a date',
    setValuesAtomic: 'no program sees what it leaves when it is killed',
    templateLiteralComments: 'our page has no such literal',
    typedColumns: 'no program can make a Table',
    tableValues: 'no program can make a Table',
    tableBelow: 'no program can make a Table',
  };
  /** Numbers have decimal commas here, so that formulas have semicolons. */
  const inGerman = (): Host => {
    const host = install(smallRoster(), { switches: { formulaCommas: 'taken' } });
    host.workbook.locale = 'de_DE';
    return host;
  };

  test.each(SEEN)('with %j it names just that', (switches, kind, whats) => {
    const host = 'formulaCommas' in switches ? inGerman() : install(smallRoster(), { switches });
    const found = triedIn(host);
    const named = found.filter(({ got, expected }) => got !== expected);
    expect(named.map(({ what }) => what)).toEqual(whats);
    expect(named.map(({ fine }) => fine)).toEqual(whats.map(() => kind === 'fact'));
  });

  test('each behaviour that is in doubt is seen by it, or can be seen by no program', () => {
    const seen = SEEN.flatMap(([switches]) => Object.keys(switches));
    expect([...new Set([...seen, ...Object.keys(UNSEEN)])].sort()).toEqual(Object.keys(possible).sort());
  });

  test('where functions in cells are unknown it names them', () => {
    const host = install(smallRoster());
    host.workbook.installFunctions(null);
    expect(triedIn(host).filter(({ fine }) => !fine)).toMatchObject([
      { what: 'A function in a cell', got: '#NAME?' },
      { what: 'A function over blank cells, an argument skipped' },
      { what: 'A function with an argument skipped in the middle' },
      { what: 'A function of a cell with an error' },
    ]);
  });

  test('takes less than a minute by what Google takes for its calls', () => {
    const host = install(smallRoster());
    const at = latenciesIn(null);
    const seconds = PARTS.map((part) => {
      ask(host, 'checkInstallation', { part });
      const { spreadsheetReads, spreadsheetWrites, others } = host.calls;
      const flushes = host.calls.count('SpreadsheetApp.flush');
      const writes = (spreadsheetWrites - flushes) * at.write;
      return at.roundTrip + spreadsheetReads * at.read + writes + flushes * at.flush + others * at.other;
    });
    const all = seconds.reduce((sum, each) => sum + each, 0);
    expect(all).toBeLessThan(60);
  });

  test('holds nothing of the district’s, and an answer of the largest size arrives', () => {
    const host = afterSetUp(smallRoster());
    expect(JSON.stringify(triedIn(host))).not.toMatch(/Ramos|Cho|lakeview|Alvarez/i);
    expect(ask(host, 'checkInstallation', { part: 'size' }).filler).toHaveLength(LARGEST_ANSWER);
  });

  test('its seconds are what the bench reads', () => {
    const { seconds } = ask(install(smallRoster()), 'checkInstallation', { part: 'times' });
    expect(Object.keys({ ...seconds, roundTrip: 1 }).sort()).toEqual(Object.keys(latenciesIn(null)).sort());
  });

  /** Kills the script right after it made its sheet, before anything stands on it, or later. */
  const cutOff = (host: Host, after: string): void => {
    let seen = false;
    host.onCall(({ phase, name }) => {
      seen ||= phase === 'after' && name === after;
      return seen ? 'kill' : undefined;
    });
    expect(() => host.run('rpc', 'checkInstallation', '{"part":"texts"}')).toThrow();
    host.onCall(null);
    expect(host.workbook.sheetNamed(CHECK_SHEET)).not.toBeNull();
  };

  test.each(['SpreadsheetApp.Spreadsheet.insertSheet', 'SpreadsheetApp.Range.setValues'])(
    'cut off after %s, the sheet is gone with the next opening, or the next check',
    (after) => {
      const host = afterSetUp(smallRoster());
      const before = everything(host);
      cutOff(host, after);
      ask(host, 'open', {});
      expect(everything(host)).toEqual(before);
      cutOff(host, after);
      expect(triedIn(host).every(({ fine }) => fine)).toBe(true);
      expect(everything(host)).toEqual(before);
    },
  );

  test('a sheet of its name that somebody made stays, and is named as what is in the way', () => {
    const host = afterSetUp(smallRoster());
    host.workbook.addSheet(CHECK_SHEET).enter(1, 1, 'Mine');
    const before = everything(host);
    const wrong = triedIn(host).filter(({ fine }) => !fine);
    expect(wrong).toHaveLength(3);
    for (const { got } of wrong) expect(got).toContain('is in the way');
    ask(host, 'open', {});
    expect(everything(host)).toEqual(before);
  });

  test('waits for whoever saves', () => {
    const host = afterSetUp(smallRoster());
    host.onCall(({ name, phase }) => {
      if (name === 'LockService.Lock.tryLock' && phase === 'before') throw new Error('held');
      return undefined;
    });
    expect(answerOf(host, 'checkInstallation', { part: 'texts' })).toMatchObject({ ok: false });
    expect(host.workbook.sheetNamed(CHECK_SHEET)).toBeNull();
  });
});
