import { describe, expect, test } from 'vitest';
import { GOES_ON } from '../../src/contract/contract';
import { countCells } from '../host/countedCells';
import { afterSetUp, ask, handingOver, install, setUp, smallRoster, smallRows } from './installed';

/** A roster of `count` students, all Ramos's, and one that is Cho's. */
function roster(count: number) {
  const [first] = smallRows();
  const rows = Array.from({ length: count }, (_, i) =>
    (first ?? []).map((cell, c) => (c === 0 ? String(3_000_000 + i) : c === 1 ? `Student, S${i}` : cell)),
  );
  return smallRoster('America/Chicago', [...rows, ...smallRows().slice(3)]);
}

describe('the number of service calls', () => {
  test('of every sidebar action is the same for 1 line and for 200', () => {
    const [one, many] = [1, 200].map((count) => {
      const host = afterSetUp(roster(count));
      const counts = {
        open: 0,
        people: 0,
        caseload: 0,
        preview: 0,
        save: 0,
        keyIn: 0,
        makeKeyIn: 0,
        mark: 0,
      };
      /** Reads, writes and flushes of the spreadsheet. */
      const asked: { [name: string]: number[] } = {};
      let calls = 0;
      host.onCall(({ phase }) => {
        if (phase === 'before') calls += 1;
        return undefined;
      });
      const counted = (name: keyof typeof counts, work: () => unknown): void => {
        calls = 0;
        work();
        counts[name] = calls;
        const { spreadsheetReads, spreadsheetWrites } = host.calls;
        const flushes = host.calls.count('SpreadsheetApp.flush');
        asked[name] = [spreadsheetReads, spreadsheetWrites - flushes, flushes];
      };
      const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
      const acknowledged = ask(host, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
      counted('open', () => ask(host, 'open', {}));
      counted('people', () => ask(host, 'people', { asOf: '2026-11-21' }));
      counted('caseload', () => ask(host, 'caseload', { person: input.person, asOf: '2026-11-21' }));
      counted('preview', () => ask(host, 'preview', input));
      counted('save', () =>
        expect(ask(host, 'save', { ...input, acknowledged })).toMatchObject({ saved: true }),
      );
      // Twelve, and two for the one name that is written (design section 13).
      expect(host.calls.spreadsheetWrites).toBeLessThanOrEqual(12 + 2);
      counted('keyIn', () => ask(host, 'keyIn', { since: '', all: false }));
      counted('makeKeyIn', () => ask(host, 'makeKeyIn', { since: '' }));
      const { students } = ask(host, 'keyIn', { since: '', all: false });
      const entries = students.flatMap(({ items }) => items.map(({ entry }) => entry));
      counted('mark', () =>
        expect(ask(host, 'markKeyedIn', { entries, keyed: true }).marked).toBe(entries.length),
      );
      // Roster, record and Providers; in which time zone days are, the opening asks for all that come after it.
      expect(asked).toMatchObject({ open: [4, 0, 0], people: [3, 0, 0], caseload: [3, 0, 0] });
      // Besides, what lists the cells have that would be written.
      expect(asked).toMatchObject({ preview: [4, 0, 0] });
      return { counts, asked };
    });
    expect(many).toEqual(one);
  });
});

test('a save that the page waits for asks for roster, record and Providers, for its end and how it reads, and writes once', () => {
  const host = afterSetUp(roster(2));
  ask(host, 'open', {});
  const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
  const acknowledged = ask(host, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
  host.run('rpc', 'save', JSON.stringify({ ...input, acknowledged }), GOES_ON);
  expect(host.calls).toMatchObject({ spreadsheetReads: 5, spreadsheetWrites: 3 });
});

test('what follows a save makes the roster’s cells and Case assignments stand with one flush', () => {
  const host = afterSetUp(roster(2));
  ask(host, 'open', {});
  const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
  const acknowledged = ask(host, 'preview', input).findings.map(({ code, line }) => `${code}:${line}`);
  host.run('rpc', 'save', JSON.stringify({ ...input, acknowledged }), GOES_ON);
  host.run('rpc', 'finish', '{}', GOES_ON);
  expect(host.calls.count('SpreadsheetApp.flush')).toBe(1);
  // Record, Providers, roster, its formulas and merged cells, Case assignments, and how the roster reads then.
  expect(host.calls.spreadsheetReads).toBe(7);
});

describe('the cells that are moved', () => {
  const cells = countCells();
  const moved = (work: () => unknown): typeof cells => {
    Object.assign(cells, { read: 0, written: 0 });
    work();
    return { ...cells };
  };

  test('what follows a save of one line writes what it changes in Case assignments, and no line between', () => {
    const host = afterSetUp(roster(260));
    const input = handingOver(host, 'Ramos, Elena', 'Cho, Ben', '11/21/2026');
    const asked = { ...input, drafts: input.drafts.slice(0, 1) };
    const acknowledged = ask(host, 'preview', asked).findings.map(({ code, line }) => `${code}:${line}`);
    host.run('rpc', 'save', JSON.stringify({ ...asked, acknowledged }), GOES_ON);
    const { written } = moved(() => host.run('rpc', 'finish', '{}', GOES_ON));
    // Two of the roster, for the service and the case; of Case assignments two new rows, and status and end of those before them; as
    // texts of the rows entry, ID, a student with a number in their name and begin, and of those before them the end.
    expect(written).toBe(2 + (2 * 12 + 2 * 2) + (2 * 4 + 2));
  });

  test('a set-up formats no column of plain words, and reads no row of the log that it made a moment ago', () => {
    const [few, many] = [1_200, 1_300].map((count) => {
      const host = install(roster(count));
      return moved(() => setUp(host));
    });
    const more = {
      read: ((many?.read ?? 0) - (few?.read ?? 0)) / 100,
      written: ((many?.written ?? 0) - (few?.written ?? 0)) / 100,
    };
    const [header = []] = smallRows();
    const [log, formatted, assignments] = [24, 14, 12];
    // The roster twice: it is looked at, and taken into the record. Each line has an entry in the log, which is
    // read back, and one more because its student has a case manager.
    expect(more.read).toBe(2 * header.length + 2 * log);
    expect(more.written).toBe(2 * (log + formatted + assignments));
  });
});
