import { describe, expect, test } from 'vitest';
import type { Host } from '../host/host';
import { enrollGil, OT } from './enrollGil';
import { afterSetUp, ask, install, keyOf, setUp, sheetOf, smallRoster } from './installed';

type Roster = ReturnType<typeof sheetOf>;

/** The small roster, with what a person keeps around it. */
function around(prepare: (roster: Roster) => void): Host {
  const host = install(smallRoster());
  prepare(sheetOf(host, 'Roster'));
  host.workbook.recalculateAll();
  return setUp(host);
}

/** All cells, formulas before what they show. */
const everyCell = (host: Host): string[][] => {
  const sheet = sheetOf(host, 'Roster');
  return Array.from({ length: 14 }, (_, r) =>
    Array.from({ length: 22 }, (_, c) => sheet.formula(r + 1, c + 1) ?? sheet.display(r + 1, c + 1)),
  );
};

const formatsOf = (host: Host, row: number): (string | undefined)[] =>
  Array.from({ length: 22 }, (_, c) => sheetOf(host, 'Roster').attribute('numberFormat', row, c + 1));

describe('a new row stands directly under the last student', () => {
  test('above a total, which counts it, and a signature; Undo gives all back', () => {
    const host = around((roster) => {
      roster.putValue(8, 2, 'Total');
      roster.putFormula(8, 8, '=SUM(H2:H7)');
      roster.putValue(10, 2, 'Signature: ______');
    });
    const before = everyCell(host);
    const saved = enrollGil(host);
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

  test.each([
    ['boxes', ['boxes']],
    ['formulas', ['formulas']],
    ['boxes and formulas', ['boxes', 'formulas']],
    ['formulas that show something', ['sums']],
  ])('into the first of the rows that wait with %s, which stay as they are; Undo too', (_, what) => {
    const host = around((roster) => {
      for (let row = 2; row <= 12; row++) {
        if (what.includes('boxes')) roster.putValue(row, 20, false);
        if (what.includes('formulas')) roster.putFormula(row, 21, `=IF(A${row}="","",LEFT(B${row},3))`);
        if (what.includes('sums')) roster.putFormula(row, 22, `=H${row}*5`);
      }
    });
    const [before, formats] = [everyCell(host), formatsOf(host, 8)];
    const saved = enrollGil(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.slice(0, 2)).toEqual(['2000088', 'Gray, Gil']);
    expect(cells.map((row) => row.slice(19))).toEqual(before.map((row) => row.slice(19)));
    expect(cells[8]?.slice(0, 12)).toEqual(before[8]?.slice(0, 12));
    expect(formatsOf(host, 8)).not.toEqual(formats);
    const undone = ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' });
    expect(undone).toMatchObject({ saved: true, notices: [] });
    expect(everyCell(host)).toEqual(before);
    expect(formatsOf(host, 8)).toEqual(formats);
  });

  test.each([
    ['boxes wait', (roster: Roster, row: number) => roster.putValue(row, 20, false)],
    ['the school stands already', (roster: Roster, row: number) => roster.putValue(row, 4, 'Oak')],
    [
      'the school stands and boxes wait',
      (roster: Roster, row: number) => {
        roster.putValue(row, 4, 'Oak');
        roster.putValue(row, 20, false);
      },
    ],
  ])('each service in one of its own where %s in the rows below; Undo gives all back', (_, prepare) => {
    const host = around((roster) => {
      for (let row = 8; row <= 12; row++) prepare(roster, row);
    });
    const before = everyCell(host);
    const speech = { service: 'Speech', provider: 'Okafor, Dele', amount: '2' };
    const saved = enrollGil(host, '2000088', [OT, speech], [{ field: 'site', value: 'Oak' }]);
    expect(saved).toMatchObject({ saved: true, findings: [], notices: [] });
    const cells = everyCell(host);
    const said = (row: number) => [0, 1, 3, 4, 7, 11].map((column) => cells[row]?.[column]);
    expect([said(7), said(8)]).toEqual([
      ['2000088', 'Gray, Gil', 'Oak', 'OT', '1', 'Cho, Ben'],
      ['2000088', 'Gray, Gil', 'Oak', 'Speech', '2', 'Okafor, Dele'],
    ]);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 8 }, notices: [] });
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' })).toMatchObject({ saved: true });
    expect(everyCell(host)).toEqual(before);
  });

  test('above the title of a group that says nothing but the school', () => {
    const host = around((roster) => roster.putValue(8, 4, 'Oak'));
    expect(enrollGil(host, '2000088', [OT], [{ field: 'site', value: 'Oak' }])).toMatchObject({
      saved: true,
    });
    const cells = everyCell(host);
    expect(cells[7]?.slice(0, 5)).toEqual(['2000088', 'Gray, Gil', '', 'Oak', 'OT']);
    expect(cells[8]?.filter(Boolean)).toEqual(['Oak']);
  });

  test('in a row of its own between the last student and a second table, going on with the formulas above', () => {
    const host = around((roster) => {
      for (let row = 2; row <= 7; row++) roster.putFormula(row, 21, `=LEFT($B${row},3)&B$1`);
      roster.putValue(8, 20, 'Room');
      roster.putValue(9, 20, '12');
    });
    const before = everyCell(host);
    const saved = enrollGil(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.[0]).toBe('2000088');
    expect(cells[7]?.[20]).toBe('=LEFT($B8,3)&B$1');
    expect([cells[8]?.[19], cells[9]?.[19]]).toEqual(['Room', '12']);
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' })).toMatchObject({ saved: true });
    expect(everyCell(host)).toEqual(before);
    expect(enrollGil(host)).toMatchObject({ saved: true });
    expect(enrollGil(host, '2000089')).toMatchObject({ saved: true });
    expect(
      everyCell(host)
        .map((row) => row[0])
        .slice(7, 9),
    ).toEqual(['2000088', '2000089']);
  });

  test('at the end of the sheet, where formulas go on too; Undo takes them out again', () => {
    const host = around((roster) => {
      for (let row = 2; row <= 7; row++) roster.putFormula(row, 21, `=LEFT($B${row},3)&B$1`);
    });
    const before = everyCell(host);
    const saved = enrollGil(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    expect(everyCell(host)[7]?.[20]).toBe('=LEFT($B8,3)&B$1');
    expect(enrollGil(host, '2000089')).toMatchObject({ saved: true, notices: [] });
    expect(everyCell(host)[8]?.[20]).toBe('=LEFT($B9,3)&B$1');
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' }).saved).toBe(true);
    expect(everyCell(host)[7]?.[0]).toBe('2000089');
    expect(everyCell(host).slice(0, 7)).toEqual(before.slice(0, 7));
    expect(everyCell(host)[8]).toEqual(before[8]);
  });

  test('beside a second table, of which no cell becomes another one; Undo puts it together again', () => {
    const host = around((roster) => {
      for (let row = 1; row <= 12; row++) {
        roster.putValue(row, 17, row === 1 ? 'Room' : `R${row}`);
        roster.putValue(row, 18, row === 1 ? 'Seats' : row);
      }
      roster.putFormula(13, 18, '=SUM(R2:R12)');
    });
    const before = everyCell(host);
    const beside = (cells: string[][]) =>
      cells.map((row) => row.slice(16)).filter((row) => row.some(Boolean));
    const saved = enrollGil(host);
    expect(saved).toMatchObject({ saved: true, notices: [] });
    expect(everyCell(host)[7]?.slice(0, 2)).toEqual(['2000088', 'Gray, Gil']);
    expect(beside(everyCell(host)).slice(0, 12)).toEqual(beside(before).slice(0, 12));
    expect(sheetOf(host, 'Roster').display(14, 18)).toBe('77');
    expect(ask(host, 'undo', { batch: saved.batch, rest: false, reason: '' }).saved).toBe(true);
    expect(everyCell(host)).toEqual(before);
  });

  test('above a sum without a word, which is nobody’s row', () => {
    const host = around((roster) => {
      roster.putFormula(8, 8, '=SUM(H2:H7)');
    });
    expect(enrollGil(host)).toMatchObject({ saved: true, notices: [] });
    const cells = everyCell(host);
    expect(cells[7]?.[0]).toBe('2000088');
    expect(cells[8]?.slice(0, 8)).toEqual(['', '', '', '', '', '', '', '=SUM(H2:H8)']);
  });
});

describe('whoever is cut off right after a row was inserted leaves no blank row for ever', () => {
  const killed = (): { host: Host; before: string[][] } => {
    const host = around((roster) => {
      roster.putValue(8, 2, 'Total');
      roster.putFormula(8, 8, '=SUM(H2:H7)');
    });
    const before = everyCell(host);
    const chosen = keyOf(host, 'Cho, Ben');
    expect(chosen).not.toBe('');
    host.onCall(({ phase, name }) =>
      phase === 'after' && name === 'SpreadsheetApp.Sheet.insertRowsAfter' ? 'kill' : undefined,
    );
    expect(() => enrollGil(host)).toThrow();
    host.onCall(null);
    expect([8, 9].map((row) => sheetOf(host, 'Roster').display(row, 2))).toEqual(['', 'Total']);
    return { host, before };
  };

  /** The same, where the user keeps a blank row above the total, and the script died right before it inserted one. */
  const killedBefore = (): { host: Host; before: string[][] } => {
    const host = around((roster) => {
      roster.putValue(9, 2, 'Total');
      roster.putFormula(9, 8, '=SUM(H2:H8)');
    });
    const before = everyCell(host);
    expect(keyOf(host, 'Cho, Ben')).not.toBe('');
    host.onCall(({ phase, name }) =>
      phase === 'before' && name === 'SpreadsheetApp.Sheet.insertRowsAfter' ? 'kill' : undefined,
    );
    expect(() => enrollGil(host)).toThrow();
    host.onCall(null);
    expect(everyCell(host)).toEqual(before);
    return { host, before };
  };

  test('and where none was inserted yet, the user’s own blank row is neither filled nor taken out', () => {
    const filled = killedBefore().host;
    expect(ask(filled, 'open', {})).toMatchObject({ stop: '', roster: { lines: 7 } });
    const names = everyCell(filled).map((row) => row[1]);
    expect(names.slice(6, 10)).toEqual(['Alvarez, Ana', 'Gray, Gil', '', 'Total']);
    const { host, before } = killedBefore();
    const [last] = ask(host, 'history', { before: '' }).batches;
    expect(ask(host, 'undo', { batch: last?.batch ?? '', rest: false, reason: '' }).saved).toBe(true);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 6 } });
    expect(everyCell(host)).toEqual(before);
  });

  test('the next opening fills it', () => {
    const { host } = killed();
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 7 } });
    expect(
      everyCell(host)
        .map((row) => row[1])
        .slice(6, 10),
    ).toEqual([...['Alvarez, Ana', 'Gray, Gil', 'Total', '']]);
  });

  test('an Undo takes it out', () => {
    const { host, before } = killed();
    const [last] = ask(host, 'history', { before: '' }).batches;
    expect(ask(host, 'undo', { batch: last?.batch ?? '', rest: false, reason: '' }).saved).toBe(true);
    expect(ask(host, 'open', {})).toMatchObject({ stop: '', roster: { lines: 6 } });
    expect(everyCell(host)).toEqual(before);
  });
});

describe('a new colleague stands directly under the last person of Providers', () => {
  const add = (host: Host, name = 'Newby, Nan') =>
    ask(host, 'addProvider', { name, role: 'SLP', site: '', email: 'n@lakeview.example' });
  const providers = (host: Host): string[][] => {
    const sheet = sheetOf(host, 'Providers');
    return Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 9 }, (__, c) => sheet.formula(r + 1, c + 1) ?? sheet.display(r + 1, c + 1)),
    );
  };

  test('above a total, which counts them, and a note; neither is a person', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    sheet.putValue(6, 2, 'Total');
    sheet.putFormula(6, 8, '=SUM(H2:H5)');
    sheet.putValue(8, 2, 'Note: ask HR about the SLP');
    host.workbook.recalculateAll();
    expect(add(host)).toMatchObject({ key: 'P-0005', problems: [], notice: '' });
    const rows = providers(host);
    expect(rows[5]).toEqual([
      'P-0005',
      'Newby, Nan',
      '',
      'n@lakeview.example',
      'SLP',
      '',
      'Provider',
      '',
      '',
    ]);
    expect([rows[6]?.[1], rows[6]?.[7], rows[8]?.[1]]).toEqual([
      'Total',
      '=SUM(H2:H6)',
      'Note: ask HR about the SLP',
    ]);
    const opened = ask(host, 'open', {});
    expect(opened.roster?.people).toBe(5);
    expect(opened.problems).toMatchObject([{ code: 'skipped-row', count: 2 }]);
    expect(providers(host)).toEqual(rows);
  });

  test('beside a list of somebody’s, of which no cell becomes another one', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    const { columns } = sheet.extent();
    const list = (): string[] =>
      Array.from({ length: 14 }, (_, r) => sheet.display(r + 1, columns + 2)).filter(Boolean);
    sheet.growTo(20, columns + 3);
    for (let row = 1; row <= 12; row++) sheet.putValue(row, columns + 2, `Bus ${row}`);
    const before = list();
    expect(add(host)).toMatchObject({ key: 'P-0005', notice: '' });
    expect(providers(host)[5]?.slice(0, 2)).toEqual(['P-0005', 'Newby, Nan']);
    expect(list()).toEqual(before);
    expect(ask(host, 'open', {}).roster?.people).toBe(5);
  });

  test('in the first of the rows that are filled down already, which keep what they say', () => {
    const host = afterSetUp(smallRoster());
    const sheet = sheetOf(host, 'Providers');
    for (let row = 2; row <= 10; row++) {
      sheet.putValue(row, 8, 1);
      sheet.putValue(row, 9, false);
    }
    expect(add(host)).toMatchObject({ key: 'P-0005', notice: '' });
    const rows = providers(host);
    expect(rows[5]).toEqual([
      'P-0005',
      'Newby, Nan',
      '',
      'n@lakeview.example',
      'SLP',
      '',
      'Provider',
      '1',
      'FALSE',
    ]);
    expect(rows.slice(6, 11).map((row) => row[0])).toEqual(['', '', '', '', '']);
    expect(rows[9]?.slice(7)).toEqual(['1', 'FALSE']);
  });
});

test('what people keep beside the log, above its end and below, stays where it is; entries come below it all', () => {
  const host = afterSetUp(smallRoster());
  const log = sheetOf(host, 'Caseload log');
  const last = log.extent().rows;
  log.growTo(1, 30);
  const notes = [
    [2, 'ask the SLP'],
    [last + 3, 'until here it was checked'],
  ] as const;
  for (const [row, text] of notes) log.putValue(row, 28, text);
  log.putFormula(last + 3, 29, `=COUNTA(A2:A${last})`);
  expect(enrollGil(host)).toMatchObject({ saved: true, notices: [] });
  expect(notes.map(([row]) => log.display(row, 28))).toEqual(notes.map(([, text]) => text));
  expect([log.formula(last + 3, 29), log.display(last + 4, 1)]).toEqual([
    `=COUNTA(A2:A${last})`,
    String(last),
  ]);
  expect(ask(host, 'open', {})).toMatchObject({ stop: '', problems: [] });
  expect(ask(host, 'checkRecord', {})).toMatchObject({ intact: true, troubles: [] });
});
