import { describe, expect, test } from 'vitest';
import { CHECK_SHEET, type Trial } from '../../src/app/ports/tryOut';
import { CHECK_PARTS, LARGEST_ANSWER } from '../../src/contract/checkParts';
import { latenciesIn } from '../bench/google';
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
      expect(found.filter(({ fine }) => !fine)).toEqual([]);
      expect(found.length).toBeGreaterThan(30);
      expect(state(host)).toEqual(before);
    }
  });

  test.each<[Partial<Switches>, string]>([
    [{ leadingApostrophe: 'kept' }, 'A text with an apostrophe first'],
    [{ leadingPlus: 'text' }, 'A text with + first in a cell without a format'],
    [{ documentLock: 'null' }, 'The lock of the document'],
    [{ email: 'hidden' }, 'Which account is signed in'],
    [{ errorCell: '#ERROR!' }, 'A cell that shows an error'],
    [{ sheetValuesToEnd: 'grid' }, 'All cells read at once'],
    [{ sheetValuesToEnd: 'refused' }, 'All cells read at once'],
  ])('with %j it names just that', (switches, what) => {
    const found = triedIn(install(smallRoster(), { switches }));
    expect(found.filter(({ fine }) => !fine).map((each) => each.what)).toEqual([what]);
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
